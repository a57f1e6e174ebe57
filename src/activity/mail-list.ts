/** All tracked mails, read page by page, and kept as they are while the page is open. */

import { useLayoutEffect, useState } from 'preact/hooks';
import type { ActivityPage } from '../mail/activity-row.ts';
import type { Connection } from '../mail/connection.ts';
import type { BackgroundEvents } from '../messaging/follow-background.ts';
import type { GmailEvent } from '../messaging/messages.ts';
import type { send } from '../messaging/send.ts';
import { withTimeout } from '../ui/with-timeout.ts';
import { type ListedRow, listed, rowLister } from './listed-row.ts';
import { appendRows, replaceThreads, withoutRows } from './merge-rows.ts';

type ThreadsEvent = Extract<GmailEvent, { kind: 'threads' }>;

/** Enough for a screen; then as many as a scroll does not feel when the page takes them in. */
const FIRST_PAGE = 100;
const NEXT_PAGES = 1_000;
/** Mails that one message asks to delete. */
const FORGET_AT_ONCE = 1_000;

export interface Mails {
  /** Latest first. */
  rows: readonly ListedRow[];
  state: 'loading' | 'complete' | 'failed';
  /** Null until it is known. */
  connection: Connection | null;
  /** Counts the changes of mails that were here already. */
  revision: number;
}

export class MailList {
  mails: Mails = { rows: [], state: 'loading', connection: null, revision: 0 };

  readonly #send: typeof send;
  readonly #follow: (news: BackgroundEvents) => void;
  /** News that came while the mails were being read: a page read before may hold what was true before. */
  #heard: ThreadsEvent[] | null = null;
  #reading = 0;
  /** A page that was read before they were deleted may still bring them. */
  readonly #forgotten = new Set<string>();

  /** Hears of every change. */
  changed: () => void = () => undefined;

  constructor(sendMessage: typeof send, follow: (news: BackgroundEvents) => void) {
    this.#send = sendMessage;
    this.#follow = follow;
  }

  start(): void {
    this.#follow({
      event: (event) => void this.#hear(event).catch(this.#failed),
      reopened: () => void this.#readAll().catch(this.#failed),
    });
    void this.again();
  }

  /** Asks for everything anew. */
  async again(): Promise<void> {
    this.#change({ state: 'loading' });
    const connection = withTimeout(this.#send('connection.get')).then((known) => this.#change({ connection: known }));
    // Both are waited for: whichever comes last, a failure is what stays.
    for (const settled of await Promise.allSettled([connection, this.#readAll()]))
      if (settled.status === 'rejected') this.#failed(settled.reason);
  }

  /**
   * Erases their history: here at once, at the backend as soon as it can be told. `left` hears how many are to come; those are
   * kept once `signal` is aborted.
   */
  async forget(ids: readonly string[], left: (count: number) => void, signal: AbortSignal): Promise<void> {
    for (let from = 0; from < ids.length && !signal.aborted; from += FORGET_AT_ONCE) {
      const some = ids.slice(from, from + FORGET_AT_ONCE);
      await this.#send('activity.forget', { ids: some });
      for (const id of some) this.#forgotten.add(id);
      this.#change({ rows: withoutRows(this.mails.rows, new Set(some)) });
      left(Math.max(0, ids.length - from - FORGET_AT_ONCE));
    }
  }

  /** Shown as they come the first time; after that they replace those on show all at once, also what a failure left of them. */
  async #readAll(): Promise<void> {
    this.#reading += 1;
    const mine = this.#reading;
    const again = this.mails.rows.length > 0;
    this.#heard = [];
    const toListed = rowLister();
    let rows: readonly ListedRow[] = [];
    let before: number | null = null;
    try {
      do {
        const page: ActivityPage = await withTimeout(
          this.#send('activity.page', { before, limit: before === null ? FIRST_PAGE : NEXT_PAGES }),
        );
        if (mine !== this.#reading) return;
        rows = appendRows(again ? rows : this.mails.rows, page.rows.map(toListed));
        rows = withoutRows(rows, this.#forgotten);
        before = page.next;
        if (!again) this.#change({ rows });
      } while (before !== null);
    } catch (error) {
      // Where another has begun, it counts how that one ends.
      if (mine !== this.#reading) return console.error(error);
      this.#heard = null;
      throw error;
    }
    const heard = this.#heard;
    this.#heard = null;
    this.#change({ rows, state: 'complete' });
    for (const event of heard) await this.#renew(event);
  }

  async #hear(event: GmailEvent): Promise<void> {
    if (event.kind === 'threads') {
      this.#heard?.push(event);
      await this.#renew(event);
      return;
    }
    // What is to be chased follows the settings.
    if (event.kind === 'settings') await this.#readAll();
    if (event.kind !== 'connection') return;
    const before = this.mails.connection?.state;
    this.#change({ connection: event.connection });
    if (before !== undefined && before !== event.connection.state) await this.#readAll();
  }

  async #renew({ gmailAccount, changed, removed, alone = [] }: ThreadsEvent): Promise<void> {
    const ids = [...changed.map(({ threadId }) => threadId), ...removed];
    const fresh = await this.#send('activity.threads', { gmailAccount, threadIds: ids, ids: alone });
    const { revision } = this.mails;
    const rows = withoutRows(this.mails.rows, new Set(alone));
    this.#change({ rows: replaceThreads(rows, gmailAccount, ids, fresh.map(listed)), revision: revision + 1 });
  }

  readonly #failed = (error: unknown) => {
    console.error(error);
    this.#change({ state: 'failed' });
  };

  #change(change: Partial<Mails>): void {
    this.mails = { ...this.mails, ...change };
    this.changed();
  }
}

/** The mails as they are now, drawn anew whenever they change. */
export function useMails(list: MailList): Mails {
  const [mails, setMails] = useState(list.mails);
  useLayoutEffect(() => {
    list.changed = () => setMails(list.mails);
    list.changed();
  }, [list]);
  return mails;
}
