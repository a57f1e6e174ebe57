import { expect, test } from 'vitest';
import { ChangeBell } from './change-bell.ts';

const never = new AbortController().signal;

test('wakes all polls of an account and none of another', async () => {
  const bell = new ChangeBell();
  const other = bell.next('other', never);
  const all = Array.from({ length: 250 }, () => bell.next('account', never));
  bell.ring(['account']);
  await Promise.all(all);
  expect(bell.held).toBe(1);
  bell.ring(['other', 'other', 'nobody']);
  await other;
  expect(bell.held).toBe(0);
});

test('wakes a poll once; the next change needs another', async () => {
  const bell = new ChangeBell();
  const first = bell.next('account', never);
  bell.ring(['account']);
  await first;
  const second = bell.next('account', never);
  expect(bell.held).toBe(1);
  bell.ring(['account']);
  await second;
});

test('an aborted signal ends the wait, even one aborted before', async () => {
  const bell = new ChangeBell();
  const gone = new AbortController();
  const poll = bell.next('account', gone.signal);
  gone.abort();
  await poll;
  await bell.next('account', gone.signal);
  expect(bell.held).toBe(0);
});
