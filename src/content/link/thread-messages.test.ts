import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runtime } from '../../../tests/support/fake-runtime.ts';
import { mail } from '../../../tests/support/mails.ts';
import { DEFAULTS } from '../../mail/settings.ts';
import type { TrackedMessage } from '../../mail/tracked-mail.ts';
import { BackgroundLink } from './background-link.ts';
import { ThreadMessages } from './thread-messages.ts';

const me = 'minji@example.com';
const opened = [mail(null)];
const read = [mail({ status: 'read' })];

let controller: AbortController;
/** The background's mails of every thread. */
let stored: TrackedMessage[];

beforeEach(() => {
  vi.useFakeTimers();
  controller = new AbortController();
  stored = opened;
  runtime.reset({
    'connection.get': () => ({ state: 'none' }),
    'settings.get': () => DEFAULTS,
    'threads.messages': () => stored,
  });
});

afterEach(() => {
  controller.abort();
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(0);

async function open() {
  const link = new BackgroundLink(controller.signal);
  await settle();
  return { link, threads: new ThreadMessages(me, link, controller.signal) };
}

function watch(threads: ThreadMessages, threadId: string, signal = controller.signal): TrackedMessage[][] {
  const received: TrackedMessage[][] = [];
  threads.watch(threadId, (messages) => received.push(messages), signal);
  return received;
}

const changed = (gmailAccount: string, threadId: string) =>
  runtime.port.emit({ kind: 'threads', gmailAccount, changed: [], removed: [threadId] });

test('two watchers of a thread share one request', async () => {
  const { threads } = await open();
  const [pane, eyes] = [watch(threads, 't1'), watch(threads, 't1')];
  await settle();
  expect([pane, eyes]).toEqual([[opened], [opened]]);
  expect(runtime.requestsOf('threads.messages')).toEqual([{ gmailAccount: me, threadId: 't1' }]);
});

test('a late watcher gets what is known at once', async () => {
  const { threads } = await open();
  watch(threads, 't1');
  await settle();
  expect(watch(threads, 't1')).toEqual([opened]);
});

test('a change of the thread is fetched and reported', async () => {
  const { threads } = await open();
  const received = watch(threads, 't1');
  await settle();
  stored = read;
  changed(me, 't1');
  await settle();
  expect(received).toEqual([opened, read]);
});

test('changes of other accounts and unwatched threads are not fetched', async () => {
  const { threads } = await open();
  watch(threads, 't1');
  await settle();
  changed('other@example.com', 't1');
  changed(me, 't2');
  await settle();
  expect(runtime.requestsOf('threads.messages')).toHaveLength(1);
});

test('a late response does not replace a newer one', async () => {
  const { threads } = await open();
  const slow = Promise.withResolvers<TrackedMessage[]>();
  runtime.responses['threads.messages'] = () => slow.promise;
  const received = watch(threads, 't1');
  runtime.responses['threads.messages'] = () => read;
  changed(me, 't1');
  await settle();
  slow.resolve(opened);
  await settle();
  expect(received).toEqual([read]);
});

test('a reopened link fetches watched threads again', async () => {
  const { threads } = await open();
  const received = watch(threads, 't1');
  await settle();
  stored = read;
  runtime.port.drop();
  await vi.advanceTimersByTimeAsync(250);
  expect(received).toEqual([opened, read]);
});

test('a thread is forgotten with its last watcher', async () => {
  const { threads } = await open();
  const view = new AbortController();
  const received = watch(threads, 't1', view.signal);
  await settle();
  view.abort();
  changed(me, 't1');
  await settle();
  expect(received).toEqual([opened]);
  expect(runtime.requestsOf('threads.messages')).toHaveLength(1);
  expect(watch(threads, 't1')).toEqual([]);
});

test('a stale tab fetches nothing, and reports no error', async () => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { link, threads } = await open();
  runtime.id = undefined;
  await link.request('chase.count').catch(() => undefined);
  watch(threads, 't1');
  await settle();
  expect(runtime.requestsOf('threads.messages')).toEqual([]);
  expect(errors).not.toHaveBeenCalled();
  errors.mockRestore();
});
