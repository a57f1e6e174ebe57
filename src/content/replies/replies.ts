/** Reports replies and read receipts, the strongest evidence of reads. */
import type { MessageView, ThreadView } from '@inboxsdk/core';
import type { TrackedMessage } from '../../mail/tracked-mail.ts';
import type { FoundReply } from '../../messaging/messages.ts';
import { contained, destroySignal, report } from '../contain.ts';
import type { GmailTab } from '../gmail-tab.ts';
import type { ThreadMessages } from '../link/thread-messages.ts';
import { findReceipt, findReplies } from './find-replies.ts';
import type { FoldedMail, ThreadMail } from './opened-thread.ts';
import { ownText } from './own-text.ts';
import { readShownDate } from './shown-date.ts';

const FEATURE = 'replies';
/** ms. Mails load one by one: scan them together. */
const SCAN_DELAY = 50;

export function replies(tab: GmailTab, threads: ThreadMessages): void {
  const scans = new WeakMap<ThreadView, () => void>();

  const unregisterThreads = tab.sdk.Conversations.registerThreadViewHandler(
    contained(FEATURE, async (view: ThreadView) => {
      const viewSignal = AbortSignal.any([destroySignal(view), tab.signal]);
      const threadId = await view.getThreadIDAsync();
      scans.set(view, watchThread(tab, view, threads, threadId, viewSignal));
    }),
  );
  const unregisterMessages = tab.sdk.Conversations.registerMessageViewHandler(
    contained(FEATURE, (view: MessageView) => {
      view.on('load', () => scans.get(view.getThreadView())?.());
    }),
  );
  tab.signal.addEventListener(
    'abort',
    () => {
      unregisterThreads();
      unregisterMessages();
    },
    { once: true },
  );
}

/** Returns the function that schedules another scan. */
function watchThread(
  tab: GmailTab,
  view: ThreadView,
  threads: ThreadMessages,
  threadId: string,
  viewSignal: AbortSignal,
): () => void {
  const reported = new Set<string>();
  let tracked: TrackedMessage[] | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Reports each key once; failed ones again later. */
  const reportOnce = async (keys: string[], send: () => Promise<void>) => {
    for (const key of keys) reported.add(key);
    await send().catch((cause: unknown) => {
      for (const key of keys) reported.delete(key);
      throw cause;
    });
  };
  const scan = contained(FEATURE, async () => {
    timer = undefined;
    if (viewSignal.aborted || tab.link.stale || !tracked) return;
    const gmailAccount = tab.account;
    const mails = await readMails(view, tab.sdk.User.getLanguage());
    const thread = { account: gmailAccount, subject: view.getSubject(), mails };
    const receipt = tracked.length === 0 ? findReceipt(thread, Date.now()) : null;
    if (receipt && !reported.has(receipt.answer.gmailMessageId)) {
      const request = { gmailAccount, ...receipt };
      await reportOnce([receipt.answer.gmailMessageId], () => tab.link.request('receipts.report', request));
    }
    const found = findReplies(thread, tracked, Date.now()).filter((one) => !reported.has(keyOf(one)));
    if (found.length === 0) return;
    await reportOnce(found.map(keyOf), () => tab.link.request('answers.report', { gmailAccount, threadId, found }));
  });
  const scanSoon = () => {
    if (!viewSignal.aborted) timer ??= setTimeout(scan, SCAN_DELAY);
  };
  viewSignal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  threads.watch(
    threadId,
    (fresh) => {
      tracked = fresh;
      scanSoon();
    },
    viewSignal,
  );
  tab.link.reopened.add(scanSoon, viewSignal);
  return scanSoon;
}

function keyOf({ id, answer }: FoundReply): string {
  return `${id} ${answer.gmailMessageId}`;
}

/** In Gmail's order, skipping unreadable mails. */
async function readMails(view: ThreadView, language: string): Promise<(ThreadMail | FoldedMail)[]> {
  const views = view.getMessageViewsAll().filter((message) => !message.destroyed);
  views.sort((a, b) => (isBefore(a.getElement(), b.getElement()) ? -1 : 1));
  const mails = await Promise.all(
    views.map((message) =>
      readMail(message, language).catch((cause: unknown) => {
        // Gmail may show nothing of a folded mail yet.
        if (message.isLoaded()) report(FEATURE, cause);
        return null;
      }),
    ),
  );
  return mails.filter((mail) => mail !== null);
}

async function readMail(view: MessageView, language: string): Promise<ThreadMail | FoldedMail> {
  const { emailAddress, name } = view.getSender();
  const line = {
    sender: { address: emailAddress, name: name && name !== emailAddress ? name : null },
    shownAt: readShownDate(view.getDateString(), language),
  };
  if (!view.isLoaded()) return line;
  return { ...line, gmailMessageId: await view.getMessageIDAsync(), text: ownText(view.getBodyElement()) };
}

function isBefore(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
