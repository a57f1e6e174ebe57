import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byStrength, mergeReplies, messageStatus, strongestReply } from './replies.ts';
import type { MailDetails, Reply } from './tracked-mail.ts';

const person = (address: string) => ({ address, name: null });

function answer(at: number, more: Partial<Reply> = {}): Reply {
  return { kind: 'reply', at, from: person('dana@northwind.example'), gmailMessageId: `18c${at}`, ...more };
}

describe('of the answers to a mail', () => {
  test('each person’s first reply and first receipt are kept, earliest first', () => {
    const tomas = answer(3, { from: person('tomas@rivera-foto.example') });
    const receipt = answer(9, { kind: 'receipt' });
    expect(mergeReplies([answer(5), receipt], [answer(7), tomas, answer(5)])).toEqual([tomas, answer(5), receipt]);
  });

  test('spellings of one address are one person', () => {
    const one = answer(1, { from: person('Dana.W@gmail.com') });
    expect(mergeReplies([one], [answer(2, { from: person('danaw+work@googlemail.com') })])).toEqual([one]);
  });

  test('a time from Gmail replaces the time it was found', () => {
    const found = answer(50, { gmailMessageId: '18c', found: true });
    const dated = answer(40, { gmailMessageId: '18c' });
    expect(mergeReplies([found], [dated])).toEqual([dated]);
    expect(mergeReplies([dated], [found])).toEqual([dated]);
  });

  test('a name of any length is kept short', () => {
    const [kept] = mergeReplies([], [answer(1, { from: { address: 'a@b.c', name: '이'.repeat(500) } })]);
    expect(kept?.from.name).toBe('이'.repeat(80));
  });

  const anyAnswer: fc.Arbitrary<Reply> = fc.record(
    {
      kind: fc.constantFrom('reply' as const, 'receipt' as const),
      at: fc.nat(20),
      found: fc.constant(true as const),
      from: fc.nat(8).map((one) => person(`p${one}@example.com`)),
      gmailMessageId: fc.nat(30).map(String),
    },
    { requiredKeys: ['kind', 'at', 'from', 'gmailMessageId'] },
  );
  const some = fc.array(anyAnswer, { maxLength: 20 });

  test('merging is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        const all = mergeReplies(mergeReplies(a, b), c);
        expect(mergeReplies(mergeReplies(c, a), b)).toEqual(all);
        expect(mergeReplies(a, mergeReplies(b, c))).toEqual(all);
        expect(mergeReplies(all, b)).toEqual(all);
        expect(all.length).toBeLessThanOrEqual(10);
      }),
    );
  });

  test('keeps at least one reply if there was any', () => {
    fc.assert(fc.property(some, some, (a, b) => mergeReplies(a, b).length > 0 === a.length + b.length > 0));
  });
});

test('a reply says more than a receipt, and a later reply more than an earlier', () => {
  const receipt = answer(9, { kind: 'receipt' });
  expect(byStrength([receipt, answer(1), answer(5)])).toEqual([answer(5), answer(1), receipt]);
  expect(strongestReply([answer(1), answer(5), receipt])).toEqual(answer(5));
  expect(strongestReply([receipt])).toEqual(receipt);
  expect(strongestReply([])).toBeNull();
});

test.each([
  ['read', [answer(1)], 'unread'],
  ['read', [answer(1)], null],
  ['unconfirmed', [], 'unconfirmed'],
  ['unread', [], null],
] as const)('%s, with %j and loads that say %s', (status, answers, loads) => {
  const report = loads && ({ status: loads } as never);
  expect(messageStatus({ details: { answers } as unknown as MailDetails, report })).toBe(status);
});
