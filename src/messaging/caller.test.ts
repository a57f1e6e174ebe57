import { expect, test, vi } from 'vitest';
import { callerOf } from './caller.ts';

const OWN = 'chrome-extension://nunchi/';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { id: 'nunchi', getURL: (path: string) => `chrome-extension://nunchi/${path}` } },
}));

test.each([
  ['our content script in Gmail', 'nunchi', 'https://mail.google.com/mail/u/0/#inbox', 'gmail'],
  ['our content script elsewhere', 'nunchi', 'https://example.com/', null],
  ['a host that only begins like Gmail', 'nunchi', 'https://mail.google.com.example/', null],
  ['Gmail without TLS', 'nunchi', 'http://mail.google.com/', null],
  ['one of our pages', 'nunchi', `${OWN}src/options/index.html`, 'page'],
  ['another extension, with our address', 'stranger', `${OWN}src/options/index.html`, null],
  ['another extension in Gmail', 'stranger', 'https://mail.google.com/', null],
  ['no address', 'nunchi', undefined, null],
])('classifies %s', (_, id, url, caller) => {
  expect(callerOf({ id, ...(url !== undefined && { url }) })).toBe(caller);
});

test('classifies a port without a sender as not ours', () => {
  expect(callerOf(undefined)).toBeNull();
});
