import { expect, test } from 'vitest';
import type { ThreadSummary } from '../../mail/tracked-mail.ts';
import type { GmailEvent, Kind, Request, Response } from '../../messaging/messages.ts';
import { Listeners } from './listeners.ts';
import { ThreadSummaries } from './thread-summaries.ts';

const me = 'minji@example.com';

function summary(threadId: string, status: ThreadSummary['status'] = 'unread'): ThreadSummary {
  return { threadId, status, waiting: false, reads: 0, lastReadAt: null, device: 'unknown', place: null, answer: null };
}

/** A link to an index of threads that records requests. */
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

/** The first summary a row gets. */
function firstSummary(
  summaries: ThreadSummaries,
  threadId: string,
  signal: AbortSignal,
): Promise<ThreadSummary | null> {
  return new Promise((resolve) => summaries.watch(threadId, resolve, signal));
}

test('fifty rows at once share one request', async () => {
  const { index, summaries, signal } = open();
  index.tracked.set('t7', summary('t7', 'read'));
  const rows = await Promise.all(Array.from({ length: 50 }, (_, row) => firstSummary(summaries, `t${row}`, signal)));
  expect(index.requests).toHaveLength(1);
  expect(rows.filter(Boolean)).toEqual([summary('t7', 'read')]);
});

test('a redrawn row gets the cached summary at once, without a request', async () => {
  const { index, summaries, signal } = open();
  index.tracked.set('t1', summary('t1'));
  await firstSummary(summaries, 't1', signal);
  const again: (ThreadSummary | null)[] = [];
  summaries.watch('t1', (known) => again.push(known), signal);
  expect(again).toEqual([summary('t1')]);
  expect(index.requests).toHaveLength(1);
});

test('events reach rows of their own account only', async () => {
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

test('a reopened link requests the visible rows again', async () => {
  const { index, summaries, signal } = open();
  await firstSummary(summaries, 't1', signal);
  index.tracked.set('t1', summary('t1', 'read'));
  const news = new Promise((resolve) => summaries.watch('t1', (known) => known && resolve(known), signal));
  index.reopened.emit();
  expect(await news).toEqual(summary('t1', 'read'));
});

test('an event is not undone by an older response', async () => {
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

test('without events only green eyes stay, until events return', async () => {
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

test('a removed row gets no more summaries', async () => {
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
