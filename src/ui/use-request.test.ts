import { expect, test } from 'vitest';
import { inOrder } from './use-request.ts';

test('drops a response that a later request has overtaken', async () => {
  const shown: string[] = [];
  const ask = inOrder<string>((answer) => shown.push(answer));
  const [first, second, third] = [1, 2, 3].map(() => Promise.withResolvers<string>()) as [Late, Late, Late];
  const answered = [first, second, third].map(({ promise }) => ask(() => promise));

  second.resolve('second');
  await answered[1];
  first.resolve('first');
  await answered[0];
  third.resolve('third');
  await answered[2];
  expect(shown).toEqual(['second', 'third']);
});

type Late = PromiseWithResolvers<string>;
