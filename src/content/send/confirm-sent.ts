/** Confirms that Gmail took a mail: only then it is registered. */
import type { ComposeView } from '@inboxsdk/core';
import { contained } from '../contain.ts';
import type { GmailTab } from '../gmail-tab.ts';
import type { Drafts } from './drafts.ts';

const FEATURE = 'sent mail';

/** ms. Confirms without Gmail's ids if they take longer. */
const FIRST_WAIT = 250;
/** ms. Ids that come by then are added. */
const LONGEST_WAIT = 30_000;

interface Sent {
  getThreadID(): Promise<string>;
  getMessageID(): Promise<string>;
}

interface GmailIds {
  threadId: string | null;
  gmailMessageId: string | null;
}

export function confirmSent(tab: GmailTab, drafts: Drafts): void {
  const unregister = tab.sdk.Compose.registerComposeViewHandler(
    contained(FEATURE, (view: ComposeView) => {
      const draft = drafts.of(view);
      view.on(
        'sent',
        contained(FEATURE, async (sent: Sent) => {
          const { pixelInFlight } = draft;
          draft.markSent();
          if (pixelInFlight) await confirm(tab, pixelInFlight.id, sent);
        }),
      );
    }),
  );
  tab.signal.addEventListener('abort', () => unregister(), { once: true });
}

async function confirm(tab: GmailTab, id: string, sent: Sent): Promise<void> {
  const ids = Promise.all([orNull(sent.getThreadID()), orNull(sent.getMessageID())]).then(
    ([threadId, gmailMessageId]): GmailIds => ({ threadId, gmailMessageId }),
  );
  const soon = await nullAfter(FIRST_WAIT, ids);
  await tab.link.request('send.confirm', { id, ...(soon ?? { threadId: null, gmailMessageId: null }) });
  const late = soon ? null : await nullAfter(LONGEST_WAIT, ids);
  if (late?.threadId || late?.gmailMessageId) await tab.link.request('send.confirm', { id, ...late });
}

function orNull(id: Promise<string>): Promise<string | null> {
  return id.then(
    (value) => value || null,
    () => null,
  );
}

/** Resolves to null after `bound` ms. */
function nullAfter<T>(bound: number, promise: Promise<T>): Promise<T | null> {
  const { promise: late, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(resolve, bound, null);
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
