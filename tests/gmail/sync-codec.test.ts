import { describe, expect, test } from 'vitest';
import {
  type ComposeRequest,
  type DraftSlot,
  decodeComposeRequest,
  decodeComposeResponse,
  encodeComposeRequest,
  encodeComposeResponse,
} from './sync-codec.ts';

const request: ComposeRequest = {
  action: 'send',
  draft: {
    messageId: 'msg-a:r-12',
    threadId: 'thread-a:r34',
    to: [{ address: 'dana@northwind.example', name: 'Dana' }],
    cc: [],
    bcc: [{ address: 'quiet@northwind.example', name: '' }],
    subject: '안녕 "there"',
    body: '<div dir="ltr">body</div>',
    plainText: false,
  },
};

// InboxSDK 2.2.26 looks in thread[1][2][0][4][0], thread[1][1][0], thread[1][13][0].
const PLACES: [DraftSlot, (thread: unknown[][]) => unknown][] = [
  ['first-save', (thread) => (thread[2] as unknown[][][])[0]?.[4]?.[0]],
  ['reply', (thread) => thread[1]?.[0]],
  ['update', (thread) => thread[13]?.[0]],
];

describe('a compose request', () => {
  test.each(PLACES)('%s puts the message where InboxSDK looks for it', (slot, place) => {
    const encoded = JSON.parse(encodeComposeRequest(request, slot));
    const [threadId, thread] = encoded[1][0][0][1];
    const message = place(thread) as unknown[];
    expect(threadId).toBe('thread-a:r34');
    expect(message[0]).toBe('msg-a:r-12');
    expect(message[2]).toEqual([[1, 'dana@northwind.example', 'Dana']]);
    expect(message[4]).toEqual([[1, 'quiet@northwind.example', '']]);
    expect(message[7]).toBe('안녕 "there"');
    expect((message[8] as string[][][][])[1]?.[0]?.[1]).toBe('<div dir="ltr">body</div>');
    expect(message[10]).toEqual(['^pfg']);
  });

  test.each(PLACES)('%s decodes to what was encoded', (slot) => {
    expect(decodeComposeRequest(encodeComposeRequest(request, slot))).toEqual(request);
  });

  test('to save has a draft’s two labels', () => {
    const saving: ComposeRequest = { ...request, action: 'save' };
    const encoded = encodeComposeRequest(saving, 'update');
    expect(JSON.parse(encoded)[1][0][0][1][1][13][0][10]).toEqual(['^r', '^r_bt']);
    expect(decodeComposeRequest(encoded)).toEqual(saving);
  });

  test('in plain-text mode keeps the text', () => {
    const plain: ComposeRequest = { ...request, draft: { ...request.draft, body: 'a < b\nc', plainText: true } };
    expect(decodeComposeRequest(encodeComposeRequest(plain, 'update'))).toEqual(plain);
  });

  test('about something else is no draft', () => {
    expect(decodeComposeRequest('[null,[[]]]')).toBeNull();
    expect(decodeComposeRequest('{}')).toBeNull();
  });
});

test('a response has the legacy ids where InboxSDK looks', () => {
  const answer = encodeComposeResponse({
    action: 'send',
    messageId: 'msg-a:r-12',
    threadId: 'thread-a:r34',
    legacyMessageId: '19a0000000000001',
    legacyThreadId: '19a0000000000002',
    rfcId: '<x@mail.example.com>',
    to: request.draft.to,
    cc: [],
    bcc: [],
    at: 1,
  });
  const thread = JSON.parse(answer)[1][5][0][0];
  const inner = thread[2][6][0];
  expect(thread[0]).toBe('thread-a:r34');
  expect(inner[19]).toBe('19a0000000000002');
  expect(inner[4][0][0]).toBe('msg-a:r-12');
  expect(inner[4][0][10]).toContain('^pfg');
  expect(inner[4][0][13]).toBe('<x@mail.example.com>');
  expect(inner[4][0][55]).toBe('19a0000000000001');
  expect(decodeComposeResponse(answer)).toEqual({
    legacyMessageId: '19a0000000000001',
    legacyThreadId: '19a0000000000002',
  });
});
