/** Shows why a promised receipt is missing, and marks the row. */
import type { ComposeView } from '@inboxsdk/core';
import { summarizeUntracked, type UntrackedMail, type UntrackedReason } from '../../mail/tracked-mail.ts';
import { contained } from '../contain.ts';
import { readDraftId } from '../gmail/draft-id.ts';
import { type Envelope, readEnvelope } from '../gmail/envelope.ts';
import type { GmailTab } from '../gmail-tab.ts';
import type { Draft, Drafts } from '../send/drafts.ts';
import { ToastStack } from './toast-stack.tsx';

const FEATURE = 'toasts';
/** ms. Gmail has assigned a draft id by then, or never. */
const NO_ID_TIMEOUT = 3_000;

interface Sent {
  getThreadID(): Promise<string>;
}

export function toasts(tab: GmailTab, drafts: Drafts): void {
  const stack = new ToastStack(tab);
  const unregister = tab.sdk.Compose.registerComposeViewHandler(
    contained(FEATURE, (view: ComposeView) => watchCompose(tab, drafts.of(view), view, stack)),
  );
  tab.signal.addEventListener('abort', () => unregister(), { once: true });
}

function watchCompose(tab: GmailTab, draft: Draft, view: ComposeView, stack: ToastStack): void {
  const element = view.getElement();
  let envelope: Envelope = { subject: '', to: [], cc: [], bcc: [] };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (reason: UntrackedReason) => stack.show({ reason, subject: envelope.subject });
  const cancelTimer = () => clearTimeout(timer);
  view.on(
    'presending',
    contained(FEATURE, () => {
      envelope = readEnvelope(view);
      clearTimeout(timer);
      if (readDraftId(element) !== null) return;
      // Without a draft id InboxSDK fires no `sent`: the window is gone then.
      timer = setTimeout(() => {
        if (draft.untrackedReason === 'not-asked' && !element.isConnected) show('no-draft-id');
      }, NO_ID_TIMEOUT);
    }),
  );
  view.on('sendCanceled', cancelTimer);
  view.on('discard', cancelTimer);
  tab.signal.addEventListener('abort', cancelTimer, { once: true });
  view.on(
    'sent',
    contained(FEATURE, async (sent: Sent) => {
      clearTimeout(timer);
      const { untrackedReason: reason, id: draftId } = draft;
      draft.untrackedReason = null;
      if (!reason) return;
      show(reason);
      const threadId = await sent.getThreadID();
      if (!threadId) return;
      const { subject, to, cc, bcc } = envelope;
      const people = [...to, ...cc, ...bcc];
      await markRow(tab, { gmailAccount: tab.account, threadId, draftId, sentAt: Date.now(), subject, people, reason });
    }),
  );
  view.on(
    'scheduleSendMenuOpening',
    contained(FEATURE, () => {
      envelope = readEnvelope(view);
      if (draft.expectsReceipt && draft.pixel) show('scheduled');
    }),
  );
}

/** A stale tab can't store it: mark until the reload. */
async function markRow(tab: GmailTab, mail: Omit<UntrackedMail, 'id'>): Promise<void> {
  if (!tab.link.stale) return tab.link.request('send.untracked', mail);
  tab.link.threads.emit({
    kind: 'threads',
    gmailAccount: mail.gmailAccount,
    changed: [summarizeUntracked(mail)],
    removed: [],
  });
}
