/** The lists' view of the index: one question per frame for all rows that came into sight, and news pushed to them. */
import type { ThreadSummary } from '../../mail/tracked-mail.ts';
import { report } from '../contain.ts';
import type { BackgroundLink } from './background-link.ts';
import { Listeners } from './listeners.ts';

const FRAME = 16;
/** Threads in one question; a Gmail page shows 100 at most. */
const BATCH = 200;
/** Threads remembered after their rows have gone. */
const REMEMBERED = 2_000;

/** What it needs of the link. */
type Link = Pick<BackgroundLink, 'ask' | 'threads' | 'reopened' | 'changes' | 'stale' | 'hearsNews'>;
/** Null: a thread without a tracked mail. */
type Known = ThreadSummary | null;

export class ThreadSummaries {
  readonly #account: string;
  readonly #link: Link;
  readonly #known = new Map<string, Known>();
  readonly #watchers = new Map<string, Listeners<Known>>();
  readonly #wanted = new Set<string>();
  /** For each question under way, the threads that news has come of since: its answer is older. */
  readonly #overtaken = new Set<Set<string>>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(account: string, link: Link, signal: AbortSignal) {
    this.#account = account;
    this.#link = link;
    link.threads.add(({ gmailAccount, changed, removed }) => {
      if (gmailAccount !== account) return;
      for (const summary of changed) this.#hear(summary.threadId, summary);
      for (const threadId of removed) this.#hear(threadId, null);
    }, signal);
    link.reopened.add(() => this.#askAnew(), signal);
    link.changes.add(() => {
      for (const [threadId, watchers] of this.#watchers) watchers.tell(this.#shown(this.#known.get(threadId) ?? null));
    }, signal);
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  /** Tells the listener what is known of the thread, at once if something is, and whenever it changes. */
  watch(threadId: string, listener: (summary: Known) => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    const watchers = this.#watchers.get(threadId) ?? new Listeners<Known>();
    this.#watchers.set(threadId, watchers);
    watchers.add(listener, signal);
    signal.addEventListener(
      'abort',
      () => {
        if (watchers.size === 0 && this.#watchers.get(threadId) === watchers) this.#watchers.delete(threadId);
      },
      { once: true },
    );
    const known = this.#known.get(threadId);
    if (known !== undefined) listener(this.#shown(known));
    else this.#want(threadId);
  }

  #want(threadId: string): void {
    this.#wanted.add(threadId);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#ask().catch((cause: unknown) => {
        if (!this.#link.stale) report('list eyes', cause);
      });
    }, FRAME);
  }

  async #ask(): Promise<void> {
    const threadIds = [...this.#wanted].slice(0, BATCH);
    for (const threadId of threadIds) this.#wanted.delete(threadId);
    const next = this.#wanted.values().next();
    if (!next.done) this.#want(next.value);
    const overtaken = new Set<string>();
    this.#overtaken.add(overtaken);
    try {
      const summaries = await this.#link.ask('threads.summaries', { gmailAccount: this.#account, threadIds });
      const tracked = new Map(summaries.map((summary) => [summary.threadId, summary]));
      for (const threadId of threadIds) {
        if (!overtaken.has(threadId)) this.#learn(threadId, tracked.get(threadId) ?? null);
      }
    } finally {
      this.#overtaken.delete(overtaken);
    }
  }

  #hear(threadId: string, summary: Known): void {
    for (const overtaken of this.#overtaken) overtaken.add(threadId);
    this.#learn(threadId, summary);
  }

  #learn(threadId: string, summary: Known): void {
    this.#known.delete(threadId);
    this.#known.set(threadId, summary);
    this.#watchers.get(threadId)?.tell(this.#shown(summary));
    for (const [oldest] of this.#known) {
      if (this.#known.size <= REMEMBERED) break;
      this.#known.delete(oldest);
    }
  }

  #askAnew(): void {
    for (const threadId of [...this.#known.keys()]) if (!this.#watchers.has(threadId)) this.#known.delete(threadId);
    for (const threadId of this.#watchers.keys()) this.#want(threadId);
  }

  /** Null where the eye could only stay as it is, and says of a mail that it may yet be read. */
  #shown(known: Known): Known {
    return known?.status === 'read' || known?.untracked || this.#link.hearsNews ? known : null;
  }
}
