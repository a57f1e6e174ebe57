import { expect, test } from 'vitest';
import type { ThreadSummary } from '../../mail/tracked-mail.ts';
import type { GmailEvent, Kind, Request, Response } from '../../messaging/messages.ts';
import { Listeners } from './listeners.ts';
import { ThreadSummaries } from './thread-summaries.ts';

const me = 'minji@example.com';

function summary(threadId: string, status: ThreadSummary['status'] = 'unread'): ThreadSummary {
  return { threadId, status, waiting: false, reads: 0, lastReadAt: null, device: 'unknown', place: null, answer: null };
}

/** The background's side of the link: an index of threads, and a count of the questions. */
class Index {
  readonly threads = new Listeners<Extract<GmailEvent, { kind: 'threads' }>>();
  readonly reopened = new Listeners<void>();
  readonly changes = new Listeners<void>();
  stale = false;
  receivesUpdates = true;
  readonly requests: string[][] = [];
  readonly tracked = new Map<string, ThreadSummary>();

  async request<K extends Kind>(kind: K, ...[body]: unknown[]): Promise<Response<K>> {
    if (kind !== 'threads.summaries') throw new Error(`not asked for here: ${kind}`);
    const { threadIds } = body as Request<'threads.summaries'>;
    this.requests.push(threadIds);
    return threadIds.flatMap((id) => this.tracked.get(id) ?? []) as Response<K>;
  }
}

function open() {
  const index = new Index();
  const { signal } = new AbortController();
  return { index, signal, summaries: new ThreadSummaries(me, index, signal) };
}

/** The first thing a row hears. */
function firstSummary(
  summaries: ThreadSummaries,
  threadId: string,
  signal: AbortSignal,
): Promise<ThreadSummary | null> {
  return new Promise((resolve) => summaries.watch(threadId, resolve, signal));
}

test('fifty rows that come together are one question', async () => {
  const { index, summaries, signal } = open();
  index.tracked.set('t7', summary('t7', 'read'));
  const rows = await Promise.all(Array.from({ length: 50 }, (_, row) => firstSummary(summaries, `t${row}`, signal)));
  expect(index.requests).toHaveLength(1);
  expect(rows.filter(Boolean)).toEqual([summary('t7', 'read')]);
});

test('a row drawn anew hears at once what is known, without a question', async () => {
  const { index, summaries, signal } = open();
  index.tracked.set('t1', summary('t1'));
  await firstSummary(summaries, 't1', signal);
  const again: (ThreadSummary | null)[] = [];
  summaries.watch('t1', (known) => again.push(known), signal);
  expect(again).toEqual([summary('t1')]);
  expect(index.requests).toHaveLength(1);
});

test('news reaches the rows of its own account only', async () => {
  const { index, summaries, signal } = open();
  const received: (ThreadSummary | null)[] = [];
  await firstSummary(summaries, 't1', signal);
  summaries.watch('t1', (known) => received.push(known), signal);
  index.threads.emit({
    kind: 'threads',
    gmailAccount: 'other@example.com',
    changed: [summary('t1', 'read')],
    removed: [],
  });
  index.threads.emit({ kind: 'threads', gmailAccount: me, changed: [summary('t1', 'unconfirmed')], removed: [] });
  index.threads.emit({ kind: 'threads', gmailAccount: me, changed: [], removed: ['t1'] });
  expect(received).toEqual([null, summary('t1', 'unconfirmed'), null]);
});

test('after a lost link the rows in sight are asked for anew', async () => {
  const { index, summaries, signal } = open();
  await firstSummary(summaries, 't1', signal);
  index.tracked.set('t1', summary('t1', 'read'));
  const news = new Promise((resolve) => summaries.watch('t1', (known) => known && resolve(known), signal));
  index.reopened.emit();
  expect(await news).toEqual(summary('t1', 'read'));
});

test('news that overtakes an answer is not undone by it', async () => {
  const { index, summaries, signal } = open();
  const received: (ThreadSummary | null)[] = [];
  const [response, sent] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const { request } = index;
  index.request = async (...body) => {
    sent.resolve();
    await response.promise;
    return request.apply(index, body) as never;
  };
  summaries.watch('t1', (known) => received.push(known), signal);
  await sent.promise;
  index.threads.emit({ kind: 'threads', gmailAccount: me, changed: [summary('t1', 'read')], removed: [] });
  const other = firstSummary(summaries, 't2', signal);
  response.resolve();
  await other;
  expect(received).toEqual([summary('t1', 'read')]);
});

test('where no news comes any more a row keeps its eye only if it is green, until news comes again', async () => {
  const { index, summaries, signal } = open();
  const received: Record<string, (ThreadSummary | null)[]> = { grey: [], green: [] };
  for (const [threadId, rows] of Object.entries(received)) {
    index.tracked.set(threadId, summary(threadId, threadId === 'green' ? 'read' : 'unread'));
    await firstSummary(summaries, threadId, signal);
    summaries.watch(threadId, (known) => rows.push(known), signal);
  }
  for (const receivesUpdates of [false, true]) {
    index.receivesUpdates = receivesUpdates;
    index.changes.emit();
  }
  expect(received.grey).toEqual([summary('grey'), null, summary('grey')]);
  expect(received.green).toEqual(Array(3).fill(summary('green', 'read')));
});

test('a row that has gone hears nothing more', async () => {
  const { index, summaries } = open();
  const row = new AbortController();
  const received: (ThreadSummary | null)[] = [];
  await new Promise<void>((resolve) => {
    const listener = (known: ThreadSummary | null) => {
      received.push(known);
      resolve();
    };
    summaries.watch('t1', listener, row.signal);
  });
  row.abort();
  index.threads.emit({ kind: 'threads', gmailAccount: me, changed: [summary('t1', 'read')], removed: [] });
  expect(received).toEqual([null]);
});
