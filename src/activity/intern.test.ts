import { expect, test } from 'vitest';
import { intern } from './listed-row.ts';

test('of values that are alike the first is kept', () => {
  const once = intern();
  const first = once({ address: 'jiwoo@example.com' });
  expect(once({ address: 'jiwoo@example.com' })).toBe(first);
});

test('values that are not alike stay as they are', () => {
  const once = intern();
  expect([{ city: 'Seoul' }, { city: 'Busan' }, null, 'null', 1, '1'].map(once)).toEqual([
    { city: 'Seoul' },
    { city: 'Busan' },
    null,
    'null',
    1,
    '1',
  ]);
});
