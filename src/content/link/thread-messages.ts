/** Tracked mails of opened threads, kept current while shown. */
import type { TrackedMessage } from '../../mail/tracked-mail.ts';
import { report } from '../contain.ts';
import type { BackgroundLink } from './background-link.ts';
import { Listeners } from './listeners.ts';

interface OpenThread {
  messages: TrackedMessage[] | null;
  readonly watchers: Listeners<TrackedMessage[]>;
  /** Number of the latest request: older responses are dropped. */
  latestRequest: number;
}

export class ThreadMessages {
  readonly #account: string;
  readonly #link: BackgroundLink;
  readonly #threads = new Map<string, OpenThread>();

  constructor(account: string, link: BackgroundLink, signal: AbortSignal) {
    this.#account = account;
    this.#link = link;
    link.threads.add(({ gmailAccount, changed, removed }) => {
      if (gmailAccount !== account) return;
      for (const threadId of [...changed.map((summary) => summary.threadId), ...removed]) this.#refresh(threadId);
    }, signal);
    link.reopened.add(() => {
      for (const threadId of this.#threads.keys()) this.#refresh(threadId);
    }, signal);
  }

  /** Calls back now and on each change, oldest mail first. */
  watch(threadId: string, listener: (messages: TrackedMessage[]) => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    const thread = this.#threads.get(threadId) ?? { messages: null, watchers: new Listeners(), latestRequest: 0 };
    const isNew = !this.#threads.has(threadId);
    this.#threads.set(threadId, thread);
    thread.watchers.add(listener, signal);
    signal.addEventListener(
      'abort',
      () => {
        if (thread.watchers.size === 0 && this.#threads.get(threadId) === thread) this.#threads.delete(threadId);
      },
      { once: true },
    );
    if (thread.messages) listener(thread.messages);
    if (isNew) this.#refresh(threadId);
  }

  #refresh(threadId: string): void {
    const thread = this.#threads.get(threadId);
    if (!thread || this.#link.stale) return;
    thread.latestRequest += 1;
    const requestNumber = thread.latestRequest;
    this.#link.request('threads.messages', { gmailAccount: this.#account, threadId }).then(
      (messages) => {
        if (requestNumber !== thread.latestRequest) return;
        thread.messages = messages;
        thread.watchers.emit(messages);
      },
      (cause: unknown) => report('thread', cause),
    );
  }
}
