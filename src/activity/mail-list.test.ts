import { expect, test, vi } from 'vitest';
import { fakeSend } from '../../tests/support/fake-send.ts';
import { row } from '../../tests/support/rows.ts';
import type { Connection } from '../mail/connection.ts';
import type { BackgroundListener } from '../messaging/follow-background.ts';
import type { GmailEvent } from '../messaging/messages.ts';
import { MailList } from './mail-list.ts';

const ROWS = Array.from({ length: 2_500 }, (_, index) => row({ id: `m${index}`, sentAt: 10_000 - index }));

/** A list over a fake background, which awaits `beforePage` before each page. */
function listOf(
  beforePage: () => Promise<void> = async () => undefined,
  mails = () => ROWS,
  connection: () => Promise<Connection> = async () => ({ state: 'none' }),
) {
  const forgotten: string[] = [];
  let emit: BackgroundListener['event'] = () => undefined;
  const send = fakeSend({
    'connection.get': connection,
    async 'activity.page'({ before, limit }) {
      const rows = mails()
        .filter(({ sentAt }) => before === null || sentAt < before)
        .slice(0, limit);
      await beforePage();
      return { rows, next: rows.length < limit ? null : (rows.at(-1)?.sentAt ?? null) };
    },
    'activity.forget'({ ids }) {
      forgotten.push(...ids);
      return undefined;
    },
    'activity.threads': ({ threadIds, ids }) =>
      mails().filter(({ id, threadId }) => ids.includes(id) || (threadId && threadIds.includes(threadId))),
  });
  const list = new MailList(send, (events) => {
    emit = events.event;
  });
  return { list, forgotten, emit: (event: GmailEvent) => emit(event) };
}

test('loads all mails', async () => {
  const { list } = listOf();
  await list.reload();
  expect(list.current).toMatchObject({ state: 'complete' });
  expect(list.current.rows.map(({ id }) => id)).toEqual(ROWS.map(({ id }) => id));
});

test('keeps the mails left when deleting is cancelled', async () => {
  const { list, forgotten } = listOf();
  await list.reload();
  const stop = new AbortController();
  const ids = ROWS.map(({ id }) => id);
  await list.forget(ids, (left) => left <= 1_500 && stop.abort(), stop.signal);
  expect(forgotten).toHaveLength(1_000);
  expect(list.current.rows.map(({ id }) => id)).toEqual(ids.slice(1_000));
});

test('keeps a deleted mail out of pages that load later', async () => {
  let pages = 0;
  const { list } = listOf(async () => {
    pages += 1;
    if (pages === 2) await list.forget(['m5', 'm2400'], () => undefined, new AbortController().signal);
  });
  await list.reload();
  expect(list.current.rows).toHaveLength(ROWS.length - 2);
  await list.reload();
  expect(list.current.rows).toHaveLength(ROWS.length - 2);
});

test('shows changes made during a failed load after loading again', async () => {
  let pages = 0;
  let mails = ROWS;
  const { list } = listOf(
    async () => {
      pages += 1;
      if (pages === 2) throw new Error('no answer');
    },
    () => mails,
  );
  await list.reload();
  expect(list.current).toMatchObject({ state: 'failed', rows: { length: 100 } });
  mails = ROWS.filter(({ id }) => id !== 'm5').map((one) => (one.id === 'm7' ? { ...one, status: 'read' } : one));
  await list.reload();
  expect(list.current).toEqual({ ...list.current, state: 'complete', rows: mails });
});

test('fails when the connection is unknown, even if the mails load', async () => {
  const { list } = listOf(undefined, undefined, async () => {
    throw new Error('no answer');
  });
  await list.reload();
  expect(list.current).toMatchObject({ state: 'failed', connection: null, rows: { length: ROWS.length } });
});

test('ignores the failure of a load that a newer one replaced', async () => {
  let pages = 0;
  const { list } = listOf(async () => {
    pages += 1;
    if (pages > 1) return;
    await list.reload();
    throw new Error('no answer');
  });
  await list.reload();
  expect(list.current).toMatchObject({ state: 'complete', rows: { length: ROWS.length } });
});

test('updates and removes a mail whose thread is unknown', async () => {
  let mails = [row({ id: 'alone', threadId: null }), row({ id: 'other' })];
  const { list, emit } = listOf(undefined, () => mails);
  list.start();
  await vi.waitFor(() => expect(list.current.state).toBe('complete'));
  const event: GmailEvent = {
    kind: 'threads',
    gmailAccount: 'me@example.com',
    changed: [],
    removed: [],
    alone: ['alone'],
  };
  mails = [row({ id: 'alone', threadId: null, status: 'read' }), row({ id: 'other' })];
  emit(event);
  await vi.waitFor(() => expect(list.current).toMatchObject({ rows: mails, revision: 1 }));
  mails = [row({ id: 'other' })];
  emit(event);
  await vi.waitFor(() => expect(list.current.rows).toEqual(mails));
});
