import { expect, test } from 'vitest';
import { laterReminder, type MailReminder } from './mail-choices.ts';

const unread: MailReminder = { of: 'unread', dueAt: 500, at: 10 };
const done: MailReminder = { of: 'done', dueAt: 500, at: 20 };

test.each([
  ['the later choice holds', unread, done, done],
  ['a choice holds where the other browser knows of none', unread, undefined, unread],
  ['of two made at once, done is done', { ...unread, at: 20 }, done, done],
  ['of two times chosen at once the later holds', { ...unread, dueAt: 400 }, unread, unread],
  ['nothing was chosen', undefined, undefined, undefined],
])('%s, in either order', (_, a, b, holds) => {
  expect(laterReminder(a, b)).toEqual(holds);
  expect(laterReminder(b, a)).toEqual(holds);
});
