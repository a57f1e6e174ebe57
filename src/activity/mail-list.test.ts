import { expect, test, vi } from 'vitest';
import { fakeSend } from '../../tests/support/fake-send.ts';
import { row } from '../../tests/support/rows.ts';
import type { Connection } from '../mail/connection.ts';
import type { BackgroundEvents } from '../messaging/follow-background.ts';
import type { GmailEvent } from '../messaging/messages.ts';
import { MailList } from './mail-list.ts';

const ROWS = Array.from({ length: 2_500 }, (_, index) => row({ id: `m${index}`, sentAt: 10_000 - index }));

/** A background with these mails, whose pages come when `turn` lets them. */
function listOf(
  turn: () => Promise<void> = async () => undefined,
  mails = () => ROWS,
  connection: () => Promise<Connection> = async () => ({ state: 'none' }),
) {
  const forgotten: string[] = [];
  let tell: BackgroundEvents['event'] = () => undefined;
  const send = fakeSend({
    'connection.get': connection,
    async 'activity.page'({ before, limit }) {
      const rows = mails()
        .filter(({ sentAt }) => before === null || sentAt < before)
        .slice(0, limit);
      await turn();
      return { rows, next: rows.length < limit ? null : (rows.at(-1)?.sentAt ?? null) };
    },
    'activity.forget'({ ids }) {
      forgotten.push(...ids);
      return undefined;
    },
    'activity.threads': ({ threadIds, ids }) =>
      mails().filter(({ id, threadId }) => ids.includes(id) || (threadId && threadIds.includes(threadId))),
  });
  const list = new MailList(send, (news) => {
    tell = news.event;
  });
  return { list, forgotten, tell: (event: GmailEvent) => tell(event) };
}

test('all mails are read, the first page at once', async () => {
  const { list } = listOf();
  await list.again();
  expect(list.mails).toMatchObject({ state: 'complete' });
  expect(list.mails.rows.map(({ id }) => id)).toEqual(ROWS.map(({ id }) => id));
});

test('deleting that is cancelled keeps what is left', async () => {
  const { list, forgotten } = listOf();
  await list.again();
  const stop = new AbortController();
  const ids = ROWS.map(({ id }) => id);
  await list.forget(ids, (left) => left <= 1_500 && stop.abort(), stop.signal);
  expect(forgotten).toHaveLength(1_000);
  expect(list.mails.rows.map(({ id }) => id)).toEqual(ids.slice(1_000));
});

test('a mail deleted while the list is being read does not come back with a later page', async () => {
  let pages = 0;
  const { list } = listOf(async () => {
    pages += 1;
    if (pages === 2) await list.forget(['m5', 'm2400'], () => undefined, new AbortController().signal);
  });
  await list.again();
  expect(list.mails.rows).toHaveLength(ROWS.length - 2);
  await list.again();
  expect(list.mails.rows).toHaveLength(ROWS.length - 2);
});

test('what changed while the mails could not be read is there once they are read again', async () => {
  let pages = 0;
  let mails = ROWS;
  const { list } = listOf(
    async () => {
      pages += 1;
      if (pages === 2) throw new Error('no answer');
    },
    () => mails,
  );
  await list.again();
  expect(list.mails).toMatchObject({ state: 'failed', rows: { length: 100 } });
  mails = ROWS.filter(({ id }) => id !== 'm5').map((one) => (one.id === 'm7' ? { ...one, status: 'read' } : one));
  await list.again();
  expect(list.mails).toEqual({ ...list.mails, state: 'complete', rows: mails });
});

test('where nobody tells how the connection stands, the list has failed even if the mails came later', async () => {
  const { list } = listOf(undefined, undefined, async () => {
    throw new Error('no answer');
  });
  await list.again();
  expect(list.mails).toMatchObject({ state: 'failed', connection: null, rows: { length: ROWS.length } });
});

test('a reading that fails after another has begun says nothing of that one', async () => {
  let pages = 0;
  const { list } = listOf(async () => {
    pages += 1;
    if (pages > 1) return;
    await list.again();
    throw new Error('no answer');
  });
  await list.again();
  expect(list.mails).toMatchObject({ state: 'complete', rows: { length: ROWS.length } });
});

test('a mail whose thread is not known is shown as it is told to be, and goes when it is gone', async () => {
  let mails = [row({ id: 'alone', threadId: null }), row({ id: 'other' })];
  const { list, tell } = listOf(undefined, () => mails);
  list.start();
  await vi.waitFor(() => expect(list.mails.state).toBe('complete'));
  const news: GmailEvent = {
    kind: 'threads',
    gmailAccount: 'me@example.com',
    changed: [],
    removed: [],
    alone: ['alone'],
  };
  mails = [row({ id: 'alone', threadId: null, status: 'read' }), row({ id: 'other' })];
  tell(news);
  await vi.waitFor(() => expect(list.mails).toMatchObject({ rows: mails, revision: 1 }));
  mails = [row({ id: 'other' })];
  tell(news);
  await vi.waitFor(() => expect(list.mails.rows).toEqual(mails));
});
