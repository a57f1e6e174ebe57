import { createHmac, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { MintKeys } from './mint-keys.ts';

const epochs = new Map([1, 2].map((epoch) => [epoch, new Uint8Array(32).fill(epoch)]));
const account = new Uint8Array(8).fill(9);
const macOf = (key: Uint8Array | null) => key && createHmac('sha256', key).update(account).digest();

test('derives one key per account and epoch, cached or not', () => {
  const keys = new MintKeys({ current: 2, epochs });
  for (const epoch of [1, 2, 1, 2]) {
    expect(keys.find(account, 'account', epoch)?.(account)).toEqual(macOf(keys.derive(account, epoch)));
  }
  expect(keys.derive(account, 1)).not.toEqual(keys.derive(account, 2));
  expect(keys.derive(randomBytes(8), 1)).not.toEqual(keys.derive(account, 1));
  expect(keys.find(account, 'account', 3)).toBeNull();
});

test("keys of invented accounts evict no more than the cache's limit", () => {
  const keys = new MintKeys({ current: 2, epochs });
  const first = keys.find(account, 'account', 1);
  expect(keys.find(account, 'account', 1)).toBe(first);
  for (let n = 0; n < 10_000; n += 1) keys.find(Uint8Array.of(n, n >> 8, 0, 0, 0, 0, 0, 0), `made up ${n}`, 1);
  const again = keys.find(account, 'account', 1);
  expect(again).not.toBe(first);
  expect(again?.(account)).toEqual(first?.(account));
});
