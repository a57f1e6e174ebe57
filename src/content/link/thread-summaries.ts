/** Summaries for list rows: batched per frame, cached, updated by events. */
import type { ThreadSummary } from '../../mail/tracked-mail.ts';
import { report } from '../contain.ts';
import type { BackgroundLink } from './background-link.ts';
import { Listeners } from './listeners.ts';

const BATCH_DELAY = 16;
/** A Gmail page shows at most 100 threads. */
const BATCH_SIZE = 200;
/** Cached threads, those without a row included. */
const CACHE_LIMIT = 2_000;

type Link = Pick<BackgroundLink, 'request' | 'threads' | 'reopened' | 'changes' | 'stale' | 'receivesUpdates'>;
/** Null: the thread has no tracked mail. */
type CachedSummary = ThreadSummary | null;

export class ThreadSummaries {
  readonly #account: string;
  readonly #link: Link;
  readonly #cache = new Map<string, CachedSummary>();
  readonly #watchers = new Map<string, Listeners<CachedSummary>>();
  readonly #queued = new Set<string>();
  /** Per running request: threads updated since, whose response is outdated. */
  readonly #changedDuringFetches = new Set<Set<string>>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(account: string, link: Link, signal: AbortSignal) {
    this.#account = account;
    this.#link = link;
    link.threads.add(({ gmailAccount, changed, removed }) => {
      if (gmailAccount !== account) return;
      for (const summary of changed) this.#receive(summary.threadId, summary);
      for (const threadId of removed) this.#receive(threadId, null);
    }, signal);
    link.reopened.add(() => this.#requestAgain(), signal);
    link.changes.add(() => {
      for (const [threadId, watchers] of this.#watchers) watchers.emit(this.#shown(this.#cache.get(threadId) ?? null));
    }, signal);
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  /** Calls back at once if cached, and on each change. */
  watch(threadId: string, listener: (summary: CachedSummary) => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    const watchers = this.#watchers.get(threadId) ?? new Listeners<CachedSummary>();
    this.#watchers.set(threadId, watchers);
    watchers.add(listener, signal);
    signal.addEventListener(
      'abort',
      () => {
        if (watchers.size === 0 && this.#watchers.get(threadId) === watchers) this.#watchers.delete(threadId);
      },
      { once: true },
    );
    const known = this.#cache.get(threadId);
    if (known !== undefined) listener(this.#shown(known));
    else this.#queue(threadId);
  }

  #queue(threadId: string): void {
    this.#queued.add(threadId);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#requestQueued().catch((cause: unknown) => {
        if (!this.#link.stale) report('list eyes', cause);
      });
    }, BATCH_DELAY);
  }

  async #requestQueued(): Promise<void> {
    const threadIds = [...this.#queued].slice(0, BATCH_SIZE);
    for (const threadId of threadIds) this.#queued.delete(threadId);
    const next = this.#queued.values().next();
    if (!next.done) this.#queue(next.value);
    const changedDuringFetch = new Set<string>();
    this.#changedDuringFetches.add(changedDuringFetch);
    try {
      const summaries = await this.#link.request('threads.summaries', { gmailAccount: this.#account, threadIds });
      const tracked = new Map(summaries.map((summary) => [summary.threadId, summary]));
      for (const threadId of threadIds) {
        if (!changedDuringFetch.has(threadId)) this.#store(threadId, tracked.get(threadId) ?? null);
      }
    } finally {
      this.#changedDuringFetches.delete(changedDuringFetch);
    }
  }

  #receive(threadId: string, summary: CachedSummary): void {
    for (const changedDuringFetch of this.#changedDuringFetches) changedDuringFetch.add(threadId);
    this.#store(threadId, summary);
  }

  #store(threadId: string, summary: CachedSummary): void {
    this.#cache.delete(threadId);
    this.#cache.set(threadId, summary);
    this.#watchers.get(threadId)?.emit(this.#shown(summary));
    for (const [oldest] of this.#cache) {
      if (this.#cache.size <= CACHE_LIMIT) break;
      this.#cache.delete(oldest);
    }
  }

  #requestAgain(): void {
    for (const threadId of [...this.#cache.keys()]) if (!this.#watchers.has(threadId)) this.#cache.delete(threadId);
    for (const threadId of this.#watchers.keys()) this.#queue(threadId);
  }

  /** Hides a grey eye that could never turn green. */
  #shown(known: CachedSummary): CachedSummary {
    return known?.status === 'read' || known?.untracked || this.#link.receivesUpdates ? known : null;
  }
}
