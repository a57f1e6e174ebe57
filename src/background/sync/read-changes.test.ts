import { expect, test } from 'vitest';
import type { Load, MessageResponse } from '../../protocol/api.ts';
import { readChanges } from './read-changes.ts';

const load: Load = {
  at: 5,
  verdict: 'read',
  reason: 'browser',
  session: 1,
  client: null,
  device: 'desktop',
  os: null,
  via: 'gmail',
  place: null,
  viewer: 1,
};
const message: MessageResponse = {
  id: 'A'.repeat(22),
  sentAt: 1,
  sealed: 'AA',
  recipients: { count: 1, self: 'none', hints: ['google'] },
  status: 'read',
  reads: 1,
  viewers: 1,
  firstReadAt: 5,
  lastReadAt: 5,
  loads: [load],
};
const read = (...messages: unknown[]) => readChanges({ cursor: '7', more: false, messages, deleted: [] })?.messages;

test('passes on a valid response', () => {
  expect(read(message)).toEqual([message]);
});

test("maps a newer backend's words to unknown, and loses nothing", () => {
  const newer = {
    ...message,
    status: 'half-read',
    recipients: { ...message.recipients, hints: ['google', 'some-new-system'] },
    loads: [{ ...load, verdict: 'guessed', device: 'glasses', via: 'some-new-proxy', humidity: 3 }],
  };
  const unknown = { ...load, verdict: 'unconfirmed', device: 'unknown', via: 'direct' };
  const recipients = { ...message.recipients, hints: [] };
  expect(read(newer)).toEqual([{ ...message, status: 'unconfirmed', recipients, loads: [unknown] }]);
});

test.each([
  ['a time that no date can hold', { ...message, firstReadAt: 9e15 }],
  ['a load without a time', { ...message, loads: [{ ...load, at: null }] }],
  ['an id that is none', { ...message, id: '../../me' }],
  ['no message at all', null],
])('%s drops only its own message', (_, broken) => {
  expect(read(broken, message)).toEqual([message]);
});

test.each([null, 'hello', {}, { cursor: 7, more: false, messages: [], deleted: [] }])('%j is no answer', (body) => {
  expect(readChanges(body)).toBeNull();
});
