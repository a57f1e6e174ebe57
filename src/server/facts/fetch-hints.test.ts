import { expect, test } from 'vitest';
import { asksNotToBeFollowed } from './fetch-hints.ts';

const asked = (headers: Record<string, string>) =>
  asksNotToBeFollowed({ method: 'GET', headers, remoteAddress: '', at: 0, messageId: new Uint8Array(16) });

test.each([{ dnt: '1' }, { 'sec-gpc': '1' }, { dnt: ' 1 ' }, { dnt: '1, 1' }, { dnt: '0, 1' }])(
  '%j asks not to be tracked',
  (headers) => expect(asked(headers)).toBe(true),
);

test.each([{}, { dnt: '0' }, { dnt: '' }, { dnt: 'unspecified' }, { 'sec-gpc': '11' }])('%j does not', (headers) =>
  expect(asked(headers)).toBe(false),
);
