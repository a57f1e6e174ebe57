import { expect, test } from 'vitest';
import { laterNotify, type MailNotify } from './mail-choices.ts';

const every: MailNotify = { when: 'every', at: 10 };
const never: MailNotify = { when: 'never', at: 20 };

test.each([
  ['the later choice holds', every, never, never],
  ['a choice holds where the other browser knows of none', every, undefined, every],
  ['of two made at once it is always the same one', { ...every, at: 20 }, never, never],
  ['nothing was chosen', undefined, undefined, undefined],
])('%s, in either order', (_, a, b, holds) => {
  expect(laterNotify(a, b)).toEqual(holds);
  expect(laterNotify(b, a)).toEqual(holds);
});
