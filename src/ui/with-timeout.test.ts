import { expect, test } from 'vitest';
import { withTimeout } from './with-timeout.ts';

test('an answer in time is the answer, and so is a refusal', async () => {
  await expect(withTimeout(Promise.resolve(1), 1_000)).resolves.toBe(1);
  await expect(withTimeout(Promise.reject(new Error('no')), 1_000)).rejects.toThrow('no');
});

test('none in time is a failure', async () => {
  await expect(withTimeout(new Promise(() => undefined), 5)).rejects.toThrow('no answer within 5 ms');
});
