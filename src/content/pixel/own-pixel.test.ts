import { expect, test } from 'vitest';
import { encodeBase64url } from '../../protocol/base64url.ts';
import { accountHandle, encodeClaim, encodeToken } from '../../protocol/token.ts';
import { isOwnPixel, ownPixelId } from './own-pixel.ts';

const account = Uint8Array.from([9, 8, 7, 6, 5, 4, 3, 2]);
const id = Uint8Array.from({ length: 16 }, (_, at) => at * 3);
const token = encodeToken(encodeClaim({ account, epoch: 2, id }), new Uint8Array(32));
const url = `https://receipts.example/p/${token}.gif`;
const paths = [`/p/${accountHandle(account, 1)}`, `/p/${accountHandle(account, 2)}`];

test('recognizes an own pixel and its message by address', () => {
  expect(isOwnPixel(url, paths)).toBe(true);
  expect(ownPixelId(url, paths)).toBe(encodeBase64url(id));
});

test('recognizes it behind Gmail’s proxy', () => {
  expect(ownPixelId(`https://ci3.googleusercontent.com/meips/AB-c=s0-d-e1-ft#${url}`, paths)).toBe(encodeBase64url(id));
});

test("rejects a colleague's pixel on the same server", () => {
  const theirs = url.replace(token, encodeToken(encodeClaim({ account: id.subarray(0, 8), epoch: 2, id }), id));
  expect(isOwnPixel(theirs, paths)).toBe(false);
  expect(ownPixelId(theirs, paths)).toBeNull();
});

test('finds no message for an own path with a broken token', () => {
  expect(ownPixelId(`${url.slice(0, -10)}.gif`, paths)).toBeNull();
});
