import { beforeAll, describe, expect, test } from 'vitest';
import { REASONS, VERDICTS } from '../../src/protocol/load.ts';
import { parseAddress } from '../../src/server/networks/client-address.ts';
import { Networks } from '../../src/server/networks/networks.ts';
import { findMistakes, judgeMail, type KnownMail, readKnownMails } from './judge-corpus.ts';
import { readTable } from './read-corpus.ts';

let mails: KnownMail[];
beforeAll(async () => {
  mails = await readKnownMails();
});
const loads = () => mails.flatMap((mail) => mail.loads);

test('every labelled load gets its verdict, client and device, and every mail its totals', () => {
  expect(findMistakes(mails)).toEqual([]);
});

test('has at least 400 loads, of every verdict and every reason', () => {
  expect(loads().length).toBeGreaterThanOrEqual(400);
  expect(new Set(loads().map(({ expected }) => expected.verdict))).toEqual(new Set(VERDICTS));
  expect(new Set(loads().map(({ expected }) => expected.reason))).toEqual(new Set(REASONS));
});

test('repeats no load, and no user agent with only another version number', () => {
  const seen = mails.map(({ loads, recipients, ownViews }) =>
    JSON.stringify([loads.map((l) => ({ ...l, line: 0, source: 0 })), recipients, ownViews]),
  );
  expect(seen.filter((load, i) => seen.indexOf(load) !== i)).toEqual([]);
});

test('gives no place to a load through a proxy, a relay or a data centre, nor to a machine', () => {
  const placed = mails.flatMap((mail) => mail.facts.filter(({ place }) => place));
  expect(placed.length).toBeGreaterThan(100);
  expect(
    placed.filter(({ via, network, automation }) => via !== 'direct' || network !== 'unknown' || automation),
  ).toEqual([]);
  const judged = mails.flatMap((mail) => judgeMail(mail).loads);
  expect(judged.filter(({ place }) => place).length).toBe(placed.length);
});

describe('the tables beside the loads', () => {
  test('every load names a source, and every source and shared user agent is used', () => {
    const sources = readTable('sources.tsv').flatMap(([name]) => name ?? []);
    expect(sources.toSorted()).toEqual([...new Set(loads().map(({ source }) => source))].toSorted());
    const agents = new Set(loads().map(({ userAgent }) => userAgent));
    expect(
      readTable('agents.tsv').flatMap(([, agent]) => (agent === undefined || agents.has(agent) ? [] : agent)),
    ).toEqual([]);
  });

  test('every network is as the table has it, by the shipped ranges', () => {
    const networks = new Networks(null);
    for (const [name, address = '', network, via] of readTable('networks.tsv').filter(({ length }) => length > 0)) {
      const found = networks.find(parseAddress(address) as NonNullable<ReturnType<typeof parseAddress>>);
      expect(`${name} ${found.network} ${found.via ?? '-'}`).toBe(`${name} ${network} ${via}`);
    }
  });
});
