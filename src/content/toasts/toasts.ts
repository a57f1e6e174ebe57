/** Says so at once when a mail whose eye was on goes out without a receipt, and marks its row. */
import type { ComposeView } from '@inboxsdk/core';
import { summarizeUntracked, type UntrackedMail, type UntrackedReason } from '../../mail/tracked-mail.ts';
import { contained } from '../contain.ts';
import { readDraftId } from '../gmail/draft-id.ts';
import { type Envelope, readEnvelope } from '../gmail/envelope.ts';
import type { GmailTab } from '../gmail-tab.ts';
import type { Draft, Drafts } from '../send/drafts.ts';
import { ToastStack } from './toast-stack.tsx';

const FEATURE = 'notices';
/** What Gmail has not said by then it does not say, ms. */
const NEVER_SAID = 3_000;

interface Sent {
  getThreadID(): Promise<string>;
}

export function toasts(tab: GmailTab, drafts: Drafts): void {
  const stack = new ToastStack(tab);
  const unregister = tab.sdk.Compose.registerComposeViewHandler(
    contained(FEATURE, (view: ComposeView) => watch(tab, drafts.of(view), view, stack)),
  );
  tab.signal.addEventListener('abort', () => unregister(), { once: true });
}

function watch(tab: GmailTab, draft: Draft, view: ComposeView, stack: ToastStack): void {
  const element = view.getElement();
  let envelope: Envelope = { subject: '', to: [], cc: [], bcc: [] };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const say = (reason: UntrackedReason) => stack.show({ reason, subject: envelope.subject });
  const staysOpen = () => clearTimeout(timer);
  view.on(
    'presending',
    contained(FEATURE, () => {
      envelope = readEnvelope(view);
      clearTimeout(timer);
      if (readDraftId(element) !== null) return;
      // InboxSDK tells of no sending where Gmail has given the draft no id: the window that has gone tells.
      timer = setTimeout(() => {
        if (draft.missing === 'not-asked' && !element.isConnected) say('no-draft-id');
      }, NEVER_SAID);
    }),
  );
  view.on('sendCanceled', staysOpen);
  view.on('discard', staysOpen);
  tab.signal.addEventListener('abort', staysOpen, { once: true });
  view.on(
    'sent',
    contained(FEATURE, async (sent: Sent) => {
      clearTimeout(timer);
      const { missing: reason, id: draftId } = draft;
      draft.missing = null;
      if (!reason) return;
      say(reason);
      const threadId = await sent.getThreadID();
      if (!threadId) return;
      const { subject, to, cc, bcc } = envelope;
      const people = [...to, ...cc, ...bcc];
      await mark(tab, { gmailAccount: tab.account, threadId, draftId, sentAt: Date.now(), subject, people, reason });
    }),
  );
  view.on(
    'scheduleSendMenuOpening',
    contained(FEATURE, () => {
      envelope = readEnvelope(view);
      if (draft.countedOn && draft.pixel) say('scheduled');
    }),
  );
}

/** In a stale tab nobody can keep it: the rows there say so until it is reloaded. */
async function mark(tab: GmailTab, mail: Omit<UntrackedMail, 'id'>): Promise<void> {
  if (!tab.link.stale) return tab.link.ask('send.untracked', mail);
  tab.link.threads.tell({
    kind: 'threads',
    gmailAccount: mail.gmailAccount,
    changed: [summarizeUntracked(mail)],
    removed: [],
  });
}
