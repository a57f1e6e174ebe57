import { expect, test } from 'vitest';
import { withTimeout } from './with-timeout.ts';

test('passes on a result or an error in time', async () => {
  await expect(withTimeout(Promise.resolve(1), 1_000)).resolves.toBe(1);
  await expect(withTimeout(Promise.reject(new Error('no')), 1_000)).rejects.toThrow('no');
});

test('rejects after the bound', async () => {
  await expect(withTimeout(new Promise(() => undefined), 5)).rejects.toThrow('no answer within 5 ms');
});
