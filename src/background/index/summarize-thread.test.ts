import { expect, test } from 'vitest';
import type { Load, MessageResponse } from '../../protocol/api.ts';
import type { IndexedMessage } from '../store/schema.ts';
import { summarizeThread } from './summarize-thread.ts';

const recipients = { count: 1, self: 'none' as const, hints: [] };

function message(sentAt: number, more: Partial<IndexedMessage> = {}): IndexedMessage {
  const details = {
    gmailAccount: 'minji@gmail.com',
    subject: '',
    to: [],
    cc: [],
    bcc: [],
    draftId: `d${sentAt}`,
    threadId: 't',
    gmailMessageId: null,
    answers: [],
  };
  return { id: `m${sentAt}`, sentAt, details, recipients, report: null, here: true, registered: true, ...more };
}

function load(at: number, more: Partial<Load>): Load {
  return {
    at,
    verdict: 'read',
    reason: 'browser',
    session: 1,
    client: null,
    device: 'desktop',
    os: null,
    via: 'direct',
    place: null,
    viewer: 1,
    ...more,
  };
}

function report(loads: Load[]): MessageResponse {
  const at = loads.filter(({ verdict }) => verdict === 'read').map((one) => one.at);
  const [firstReadAt, lastReadAt] = at.length > 0 ? [Math.min(...at), Math.max(...at)] : [null, null];
  const status = at.length > 0 ? 'read' : 'unread';
  return {
    id: 'm',
    sentAt: 1,
    sealed: '',
    recipients,
    status,
    reads: at.length,
    viewers: 1,
    firstReadAt,
    lastReadAt,
    loads,
  };
}

const seoul = { country: 'KR', region: null, city: 'Seoul', lat: null, lon: null };

test('a thread without a tracked mail has no eye', () => {
  expect(summarizeThread('t', [])).toBeNull();
});

test('the latest tracked mail decides', () => {
  const read = message(1, { report: report([load(5, {})]) });
  const unread = message(2, { report: report([]) });
  expect(summarizeThread('t', [unread, read])).toMatchObject({ status: 'unread', reads: 0, lastReadAt: null });
  expect(summarizeThread('t', [read])).toMatchObject({ status: 'read', reads: 1, lastReadAt: 5 });
});

test('device and place are those of the last read, not of a later load that was none', () => {
  const loads = [
    load(7, { device: 'mobile', place: seoul }),
    load(5, { device: 'desktop' }),
    load(9, { verdict: 'automatic', reason: 'bot', device: 'unknown' }),
  ];
  const summary = summarizeThread('t', [message(1, { report: report(loads) })]);
  expect(summary).toMatchObject({ device: 'mobile', place: seoul, lastReadAt: 7 });
});

test('a mail that the backend lacks is waiting', () => {
  expect(summarizeThread('t', [message(1, { registered: false })])).toMatchObject({ waiting: true, status: 'unread' });
});

test('a mail to oneself alone has no eye: nobody else can read it', () => {
  const toOneself = message(2, { recipients: { ...recipients, self: 'only' } });
  expect(summarizeThread('t', [toOneself])).toBeNull();
  expect(summarizeThread('t', [message(1), toOneself])).not.toBeNull();
});

test('a refused mail is not tracked: it has no eye that could never turn green', () => {
  const refused = message(2, { registered: false, refusal: '404: deleted' });
  expect(summarizeThread('t', [refused])).toBeNull();
  expect(summarizeThread('t', [message(1), refused])).toMatchObject({ waiting: false });
});

test('a mail with an answer is read, and the latest mail alone decides', () => {
  const answer = {
    kind: 'reply',
    at: 5,
    from: { address: 'ann@example.com', name: null },
    gmailMessageId: '18f',
  } as const;
  const answered = (sentAt: number) => ({
    ...message(sentAt),
    details: { ...message(sentAt).details, answers: [answer] },
  });
  expect(summarizeThread('t', [answered(1)])).toMatchObject({ status: 'read', reads: 0, answer });
  expect(summarizeThread('t', [answered(1), message(9)])).toMatchObject({ status: 'unread', answer: null });
});
