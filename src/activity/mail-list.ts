/** All tracked mails: loaded page by page, then kept up to date. */

import { useLayoutEffect, useState } from 'preact/hooks';
import type { ActivityPage } from '../mail/activity-row.ts';
import type { Connection } from '../mail/connection.ts';
import type { BackgroundListener } from '../messaging/follow-background.ts';
import type { GmailEvent } from '../messaging/messages.ts';
import type { send } from '../messaging/send.ts';
import { withTimeout } from '../ui/with-timeout.ts';
import { appendRows, replaceThreads, withoutRows } from './merge-rows.ts';
import { type SearchableRow, searchableRows, toSearchable } from './searchable-row.ts';

type ThreadsEvent = Extract<GmailEvent, { kind: 'threads' }>;

/** Enough for a screen. */
const FIRST_PAGE = 100;
/** As many as merge without a stutter while scrolling. */
const NEXT_PAGES = 1_000;
/** Mails per delete request. */
const FORGET_BATCH = 1_000;

export interface MailListState {
  /** Latest first. */
  rows: readonly SearchableRow[];
  state: 'loading' | 'complete' | 'failed';
  /** Null: not loaded yet. */
  connection: Connection | null;
  /** Counts updates of known mails. */
  revision: number;
}

export class MailList {
  current: MailListState = { rows: [], state: 'loading', connection: null, revision: 0 };

  readonly #send: typeof send;
  readonly #follow: (events: BackgroundListener) => void;
  /** Events during a load, applied again after it: pages may be older. Null: no load. */
  #queuedEvents: ThreadsEvent[] | null = null;
  #loads = 0;
  /** Kept out of pages that were read before the deletion. */
  readonly #deletedIds = new Set<string>();

  /** The one listener for changes. */
  onChange: () => void = () => undefined;

  constructor(sendMessage: typeof send, follow: (events: BackgroundListener) => void) {
    this.#send = sendMessage;
    this.#follow = follow;
  }

  start(): void {
    this.#follow({
      event: (event) => void this.#handleEvent(event).catch(this.#fail),
      reopened: () => void this.#loadAll().catch(this.#fail),
    });
    void this.reload();
  }

  /** Loads connection and mails again. */
  async reload(): Promise<void> {
    this.#change({ state: 'loading' });
    const connection = withTimeout(this.#send('connection.get')).then((known) => this.#change({ connection: known }));
    // Wait for both, so that a failure of either is the final state.
    for (const settled of await Promise.allSettled([connection, this.#loadAll()]))
      if (settled.status === 'rejected') this.#fail(settled.reason);
  }

  /**
   * Erases their history: here at once, at the backend when it can be reached. Reports the mails left after each batch; keeps those
   * once `signal` aborts.
   */
  async forget(ids: readonly string[], onProgress: (left: number) => void, signal: AbortSignal): Promise<void> {
    for (let from = 0; from < ids.length && !signal.aborted; from += FORGET_BATCH) {
      const batch = ids.slice(from, from + FORGET_BATCH);
      await this.#send('activity.forget', { ids: batch });
      for (const id of batch) this.#deletedIds.add(id);
      this.#change({ rows: withoutRows(this.current.rows, new Set(batch)) });
      onProgress(Math.max(0, ids.length - from - FORGET_BATCH));
    }
  }

  /** Shows each page on the first load; later loads replace all rows at once. */
  async #loadAll(): Promise<void> {
    this.#loads += 1;
    const thisLoad = this.#loads;
    const isReload = this.current.rows.length > 0;
    this.#queuedEvents = [];
    const searchable = searchableRows();
    let rows: readonly SearchableRow[] = [];
    let before: number | null = null;
    try {
      do {
        const page: ActivityPage = await withTimeout(
          this.#send('activity.page', { before, limit: before === null ? FIRST_PAGE : NEXT_PAGES }),
        );
        if (thisLoad !== this.#loads) return;
        rows = appendRows(isReload ? rows : this.current.rows, page.rows.map(searchable));
        rows = withoutRows(rows, this.#deletedIds);
        before = page.next;
        if (!isReload) this.#change({ rows });
      } while (before !== null);
    } catch (error) {
      // A newer load decides the state.
      if (thisLoad !== this.#loads) return console.error(error);
      this.#queuedEvents = null;
      throw error;
    }
    const queued = this.#queuedEvents;
    this.#queuedEvents = null;
    this.#change({ rows, state: 'complete' });
    for (const event of queued) await this.#refresh(event);
  }

  async #handleEvent(event: GmailEvent): Promise<void> {
    if (event.kind === 'threads') {
      this.#queuedEvents?.push(event);
      await this.#refresh(event);
      return;
    }
    // Settings decide which mails have a reminder.
    if (event.kind === 'settings') await this.#loadAll();
    if (event.kind !== 'connection') return;
    const before = this.current.connection?.state;
    this.#change({ connection: event.connection });
    if (before !== undefined && before !== event.connection.state) await this.#loadAll();
  }

  async #refresh({ gmailAccount, changed, removed, alone = [] }: ThreadsEvent): Promise<void> {
    const ids = [...changed.map(({ threadId }) => threadId), ...removed];
    const fresh = await this.#send('activity.threads', { gmailAccount, threadIds: ids, ids: alone });
    const { revision } = this.current;
    const rows = withoutRows(this.current.rows, new Set(alone));
    this.#change({ rows: replaceThreads(rows, gmailAccount, ids, fresh.map(toSearchable)), revision: revision + 1 });
  }

  readonly #fail = (error: unknown) => {
    console.error(error);
    this.#change({ state: 'failed' });
  };

  #change(change: Partial<MailListState>): void {
    this.current = { ...this.current, ...change };
    this.onChange();
  }
}

/** The list's state; rerenders on every change. */
export function useMailList(list: MailList): MailListState {
  const [mails, setMails] = useState(list.current);
  useLayoutEffect(() => {
    list.onChange = () => setMails(list.current);
    list.onChange();
  }, [list]);
  return mails;
}
