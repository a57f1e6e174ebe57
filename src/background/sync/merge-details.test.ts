import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { someDetails } from '../../../tests/support/background/browser.ts';
import { MAIL_NOTIFY, MAIL_REMINDERS } from '../../mail/mail-choices.ts';
import type { MailDetails, Reply } from '../../mail/tracked-mail.ts';
import { lacksSome, mergeDetails } from './merge-details.ts';

/** Few times and people, so that they collide. */
const time = fc.nat(3);
const answer: fc.Arbitrary<Reply> = fc.record({
  kind: fc.constantFrom('reply' as const, 'receipt' as const),
  at: time,
  from: fc.nat(7).map((one) => ({ address: `p${one}@example.com`, name: null })),
  gmailMessageId: fc.constantFrom('18c', '18d'),
});
const threadId = fc.constantFrom(null, '18a', '18b');
const some: fc.Arbitrary<Partial<MailDetails>> = fc.record(
  {
    threadId,
    answers: fc.array(answer, { maxLength: 12 }),
    notify: fc.record({ when: fc.constantFrom(...MAIL_NOTIFY), at: time }),
    reminder: fc.record({ of: fc.constantFrom(...MAIL_REMINDERS), dueAt: time, at: time }),
  },
  { requiredKeys: [] },
);

/** The backend keeps the latest upload; browsers keep their own details. The first sent the mail. */
function account(known: readonly Partial<MailDetails>[]) {
  const mail = someDetails();
  const browsers = known.map((own, index) => ({ details: { ...mail, ...own }, here: index === 0, due: true }));
  let sealed: MailDetails = mail;
  let puts = 0;
  return {
    browsers,
    puts: () => puts,
    put(index: number) {
      const browser = browsers[index];
      if (!browser?.due) return;
      sealed = browser.details;
      browser.due = false;
      puts += 1;
    },
    hear(index: number) {
      const browser = browsers[index];
      if (!browser) return;
      browser.details = mergeDetails(browser, sealed);
      browser.due ||= lacksSome(sealed, browser.details);
    },
    isQuiet: () => browsers.every(({ details, due }) => !due && !lacksSome(sealed, details)),
    sealed: () => sealed,
  };
}

test('two browsers agree after one upload each', () => {
  const muted = { notify: { when: 'never', at: 2 } } as const;
  const answered = { answers: [{ kind: 'reply', at: 1, from: { address: 'a@b.c', name: null }, gmailMessageId: '1' }] };
  const { put, hear, puts, isQuiet, sealed } = account([muted, answered as Partial<MailDetails>]);
  for (const act of [put, hear]) for (const index of [0, 1]) act(index);
  expect(puts()).toBe(2);
  for (const act of [put, hear, put, hear]) for (const index of [0, 1]) act(index);
  expect(puts()).toBe(3);
  expect(isQuiet()).toBe(true);
  expect(sealed()).toMatchObject({ ...muted, ...answered });
});

test('browsers agree in the end, in whatever order they upload and sync', () => {
  const step = fc.record({ act: fc.constantFrom('put' as const, 'hear' as const), index: fc.nat(3) });
  fc.assert(
    fc.property(fc.array(some, { minLength: 1, maxLength: 4 }), fc.array(step), (known, steps) => {
      const one = account(known);
      for (const { act, index } of steps) one[act](index);
      const before = one.puts();
      const count = known.length;
      // All at once, which overwrites the most.
      for (let round = 0; round <= count; round++) {
        for (let index = 0; index < count; index++) one.put(index);
        for (let index = 0; index < count; index++) one.hear(index);
      }
      expect(one.isQuiet()).toBe(true);
      expect(one.puts() - before).toBeLessThanOrEqual((count * (count + 1)) / 2 + count);
      for (const { details } of one.browsers) expect(lacksSome(one.sealed(), details)).toBe(false);
    }),
  );
});
