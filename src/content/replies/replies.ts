/** Replies and read receipts in an opened thread: the strongest evidence that a tracked mail was read. */
import type { MessageView, ThreadView } from '@inboxsdk/core';
import type { TrackedMessage } from '../../mail/tracked-mail.ts';
import type { FoundReply } from '../../messaging/messages.ts';
import { contained, lifeOf, report } from '../contain.ts';
import type { GmailTab } from '../gmail-tab.ts';
import type { ThreadMessages } from '../link/thread-messages.ts';
import { findReceipt, findReplies } from './find-replies.ts';
import type { FoldedMail, ThreadMail } from './opened-thread.ts';
import { ownText } from './own-text.ts';
import { readShownDate } from './shown-date.ts';

const FEATURE = 'answers';
/** A thread's mails come one by one: looked at once they are there, ms. */
const GATHER = 50;

export function replies(tab: GmailTab, threads: ThreadMessages): void {
  const looks = new WeakMap<ThreadView, () => void>();

  const unregisterThreads = tab.sdk.Conversations.registerThreadViewHandler(
    contained(FEATURE, async (view: ThreadView) => {
      const life = AbortSignal.any([lifeOf(view), tab.signal]);
      const threadId = await view.getThreadIDAsync();
      looks.set(view, watchThread(tab, view, threads, threadId, life));
    }),
  );
  const unregisterMessages = tab.sdk.Conversations.registerMessageViewHandler(
    contained(FEATURE, (view: MessageView) => {
      view.on('load', () => looks.get(view.getThreadView())?.());
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

/** Answers the call that has the thread looked at again. */
function watchThread(
  tab: GmailTab,
  view: ThreadView,
  threads: ThreadMessages,
  threadId: string,
  life: AbortSignal,
): () => void {
  const told = new Set<string>();
  let tracked: TrackedMessage[] | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Once for each; where it was not kept, again when the thread is next looked at. */
  const tell = async (keys: string[], telling: () => Promise<void>) => {
    for (const key of keys) told.add(key);
    await telling().catch((cause: unknown) => {
      for (const key of keys) told.delete(key);
      throw cause;
    });
  };
  const look = contained(FEATURE, async () => {
    timer = undefined;
    if (life.aborted || tab.link.stale || !tracked) return;
    const gmailAccount = tab.account;
    const mails = await readMails(view, tab.sdk.User.getLanguage());
    const thread = { account: gmailAccount, subject: view.getSubject(), mails };
    const receipt = tracked.length === 0 ? findReceipt(thread, Date.now()) : null;
    if (receipt && !told.has(receipt.answer.gmailMessageId)) {
      const request = { gmailAccount, ...receipt };
      await tell([receipt.answer.gmailMessageId], () => tab.link.ask('receipts.report', request));
    }
    const found = findReplies(thread, tracked, Date.now()).filter((one) => !told.has(keyOf(one)));
    if (found.length === 0) return;
    await tell(found.map(keyOf), () => tab.link.ask('answers.report', { gmailAccount, threadId, found }));
  });
  const lookSoon = () => {
    if (!life.aborted) timer ??= setTimeout(look, GATHER);
  };
  life.addEventListener('abort', () => clearTimeout(timer), { once: true });
  threads.watch(
    threadId,
    (fresh) => {
      tracked = fresh;
      lookSoon();
    },
    life,
  );
  tab.link.reopened.add(lookSoon, life);
  return lookSoon;
}

function keyOf({ id, answer }: FoundReply): string {
  return `${id} ${answer.gmailMessageId}`;
}

/** The thread's mails, in Gmail's order; one that can't be read does not hide the others. */
async function readMails(view: ThreadView, language: string): Promise<(ThreadMail | FoldedMail)[]> {
  const views = view.getMessageViewsAll().filter((message) => !message.destroyed);
  views.sort((a, b) => (isBefore(a.getElement(), b.getElement()) ? -1 : 1));
  const mails = await Promise.all(
    views.map((message) =>
      readMail(message, language).catch((cause: unknown) => {
        // Of a folded one Gmail may show no line yet.
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
