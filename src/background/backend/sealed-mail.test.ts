import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MailDetails } from '../../mail/tracked-mail.ts';
import { decodeBase64url, encodeBase64url } from '../../protocol/base64url.ts';
import { SEALED_LIMIT } from '../../protocol/limits.ts';
import { deriveSealKey, newRoot } from './keys.ts';
import { openMessage, sealMessage } from './sealed-mail.ts';

const id = 'A'.repeat(22);
const otherKey = await deriveSealKey(newRoot());
const keys = { account: new Uint8Array(8).fill(1), sealKey: await deriveSealKey(newRoot()) };

const text = fc.string({ unit: 'grapheme', maxLength: 60 });
const people = fc.array(fc.record({ address: text, name: fc.option(text) }), { maxLength: 5 });
const answer = fc.record(
  {
    kind: fc.constantFrom('reply' as const, 'receipt' as const),
    at: fc.nat(),
    found: fc.constant(true as const),
    from: fc.record({ address: text, name: fc.option(text) }),
    gmailMessageId: text,
  },
  { requiredKeys: ['kind', 'at', 'from', 'gmailMessageId'] },
);
const anyDetails: fc.Arbitrary<MailDetails> = fc.record({
  gmailAccount: text,
  subject: text,
  to: people,
  cc: people,
  bcc: people,
  draftId: text,
  threadId: fc.option(text),
  gmailMessageId: fc.option(text),
  answers: fc.array(answer, { maxLength: 3 }),
});

const details: MailDetails = {
  gmailAccount: 'minji@gmail.com',
  subject: '회의록',
  to: [{ address: 'ann@example.com', name: null }],
  cc: [],
  bcc: [],
  draftId: 'msg-a:r1',
  threadId: '18f0a',
  gmailMessageId: null,
  answers: [],
};

const open = async (...sealed: Parameters<typeof openMessage>) => (await openMessage(...sealed))?.details ?? null;

test('opens what it sealed', async () => {
  await fc.assert(
    fc.asyncProperty(anyDetails, async (mail) => {
      expect(await open(keys, id, await sealMessage(keys, id, mail))).toEqual(mail);
    }),
  );
});

describe('details that another version sealed', () => {
  /** Seals any JSON, as that version did. */
  const seal = (json: object) => sealMessage(keys, id, json as MailDetails);

  test('from before replies have none', async () => {
    const { answers: _, ...older } = details;
    expect(await open(keys, id, await seal(older))).toEqual(details);
  });

  test('with replies of a newer kind keep the known ones', async () => {
    const known = { kind: 'reply', at: 1, from: { address: 'ann@example.com', name: null }, gmailMessageId: '18f' };
    const newer = { ...details, answers: [{ kind: 'telepathy', at: 1 }, known] };
    expect(await open(keys, id, await seal(newer))).toEqual({ ...details, answers: [known] });
  });

  test('are whole where this version knows everything in them', async () => {
    const whole = async (json: object) => (await openMessage(keys, id, await seal(json)))?.whole;
    const { answers: _, ...older } = details;
    expect(await whole(older)).toBe(true);
    expect(await whole({ ...details, notify: { when: 'never', at: 1 }, colour: 'red' })).toBe(true);
    expect(await whole({ ...details, notify: { when: 'at noon', at: 1 } })).toBe(false);
    expect(await whole({ ...details, reminder: { of: 'rain', dueAt: 2, at: 1 } })).toBe(false);
    expect(await whole({ ...details, answers: [{ kind: 'telepathy', at: 1 }] })).toBe(false);
  });

  test('with a reminder of a newer kind have none', async () => {
    const reminder = { of: 'unread', dueAt: 2, at: 1 };
    expect(await open(keys, id, await seal({ ...details, reminder }))).toEqual({ ...details, reminder });
    expect(await open(keys, id, await seal({ ...details, reminder: { of: 'rain', dueAt: 2, at: 1 } }))).toEqual(
      details,
    );
  });
});

test('does not open with any byte changed', async () => {
  const sealed = decodeBase64url(await sealMessage(keys, id, details)) as Uint8Array;
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const changed = sealed.with(at, (sealed[at] as number) ^ change);
      expect(await open(keys, id, encodeBase64url(changed))).toBeNull();
    }),
  );
});

describe('a sealed mail does not open', () => {
  test.each([
    ['as another message', { keys, id: 'B'.repeat(22) }],
    ['as another account', { keys: { ...keys, account: new Uint8Array(8).fill(2) }, id }],
    ['with the keys of another root', { keys: { ...keys, sealKey: otherKey }, id }],
  ])('%s', async (_, other) => {
    const sealed = await sealMessage(keys, id, details);
    expect(await open(other.keys, other.id, sealed)).toBeNull();
  });
});

test.each(['', 'AQ', '!', 'A'.repeat(200)])('%j is no sealed mail', async (sealed) => {
  expect(await open(keys, id, sealed)).toBeNull();
});

test('sealing twice differs, and lengths are steps of 64 bytes', async () => {
  const one = await sealMessage(keys, id, details);
  const other = await sealMessage(keys, id, { ...details, subject: '회의' });
  expect(other).toHaveLength(one.length);
  expect(await sealMessage(keys, id, details)).not.toBe(one);
  const sealedBytes = decodeBase64url(one)?.length ?? 0;
  expect((sealedBytes - 1 - 12 - 16) % 64).toBe(0);
});

describe('a mail too large to seal whole', () => {
  const crowd = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      address: `person-${i}@a-rather-long-domain.example.com`,
      name: `Person ${i}`,
    }));

  test('loses names first, then the last recipients, and keeps the first ones', async () => {
    const large = { ...details, to: crowd(250), cc: crowd(125), bcc: crowd(125) };
    const sealed = await sealMessage(keys, id, large);
    expect(sealed.length).toBeLessThanOrEqual(SEALED_LIMIT);
    const opened = await open(keys, id, sealed);
    const kept = opened?.to.length ?? 0;
    expect(kept).toBeGreaterThan(100);
    expect(opened?.to).toEqual(large.to.slice(0, kept).map(({ address }) => ({ address, name: null })));
    expect(opened?.subject).toBe(large.subject);
  });

  test('shortens a subject visibly', async () => {
    const sealed = await sealMessage(keys, id, { ...details, subject: '말'.repeat(20_000) });
    expect(sealed.length).toBeLessThanOrEqual(SEALED_LIMIT);
    const opened = await open(keys, id, sealed);
    expect(opened?.subject).toBe(`${'말'.repeat(499)}…`);
    expect(opened?.to).toEqual(details.to);
  });
});
