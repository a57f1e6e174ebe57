/** Breaks every rule, every window and every order of two rules in turn; a labelled load must notice each. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Facts } from '../../src/evidence/facts.ts';
import { isMailApp } from '../../src/evidence/mail-apps.ts';
import { findRule, type Rule, type Rulebook } from '../../src/evidence/rule.ts';
import { RULEBOOK } from '../../src/evidence/rules.ts';
import type { WindowName } from '../../src/evidence/windows.ts';
import type { Via } from '../../src/protocol/load.ts';
import { allEvidence, kindOf } from './all-evidence.ts';
import { findMistakes, type KnownMail, readKnownMails } from './judge-corpus.ts';

/** Neighbours whose order can't matter, with the reason. The corpus must tell all others apart. */
const ORDER_IS_FREE: Readonly<Record<string, string>> = {
  'sender-browser, gmail-own-view': 'one is direct, the other through Gmail',
  'gmail-proxy, yahoo-delivery': 'another proxy',
  'yahoo-proxy, fastmail-proxy': 'another proxy',
  'fastmail-proxy, hey-proxy': 'another proxy',
  'hey-proxy, proton-preload': 'another proxy',
  'proton-preload, apple-privacy': 'another proxy',
  'bare-mozilla, no-user-agent': 'another user agent',
  'no-user-agent, false-chrome': 'another user agent',
  'bot, app-on-delivery': 'an app is a bot only by a HEAD or a prefetch, and those are taken first',
  'mail-app, unnamed-app': 'it says its name or it does not',
  'unnamed-app, defender-scan': 'an app or a browser',
  'outlook-delivery, microsoft-delivery': 'to one Outlook.com address or not',
  'microsoft-network, security-vendor': 'another network',
  'security-vendor, datacentre': 'another network',
};

/** By user agent, which says more than its network. */
const NAMED_PROXIES: ReadonlySet<Via> = new Set<Via>(['gmail', 'yahoo', 'fastmail', 'hey']);

const { rules, windows } = RULEBOOK;
const pairs = rules.slice(1).map((second, i) => [rules[i] as Rule, second] as const);
const nameOf = ([first, second]: readonly [Rule, Rule]) => `${first.reason}, ${second.reason}`;

let mails: KnownMail[];
beforeAll(async () => {
  mails = await readKnownMails();
});

/** Labelled loads that a changed rulebook judges otherwise. */
function noticed(change: Partial<Rulebook>): string[] {
  return findMistakes(mails, { ...RULEBOOK, ...change });
}

describe('of all evidence that can come, nothing is read', () => {
  const reads = allEvidence().filter((evidence) => findRule(evidence, RULEBOOK).verdict === 'read');

  test('that declares itself a program', () => {
    expect(reads.filter(({ load }) => load.automation !== null)).toEqual([]);
  });

  test("from a mail-security vendor's network, except by a self-declared mail app or proxy", () => {
    const named = ({ via, client }: Facts) => isMailApp(client) || NAMED_PROXIES.has(via);
    expect(reads.filter(({ load }) => load.network === 'security' && !named(load))).toEqual([]);
  });

  test('before Send, except by a self-declared mail app or proxy', () => {
    const named = ({ via, client }: Facts) => isMailApp(client) || via === 'fastmail' || via === 'hey';
    expect(reads.filter(({ load, delay }) => delay < 0 && !named(load))).toEqual([]);
  });
});

test('the unchanged rulebook makes no mistake', () => {
  expect(noticed({})).toEqual([]);
});

test.each(rules.map(({ reason }) => reason))('without the rule %s a labelled load is mistaken', (reason) => {
  expect(noticed({ rules: rules.filter((rule) => rule.reason !== reason) })).not.toEqual([]);
});

describe.each(Object.keys(windows) as WindowName[])('the window %s', (name) => {
  test.each([0.5, 2])('times %s changes a labelled load', (factor) => {
    expect(noticed({ windows: { ...windows, [name]: windows[name] * factor } })).not.toEqual([]);
  });
});

test.each(pairs.map(nameOf).filter((name) => !(name in ORDER_IS_FREE)))(
  'with the neighbours %s swapped a labelled load is mistaken',
  (name) => {
    const at = pairs.findIndex((pair) => nameOf(pair) === name);
    const [first, second] = pairs[at] as readonly [Rule, Rule];
    expect(noticed({ rules: rules.with(at, second).with(at + 1, first) })).not.toEqual([]);
  },
);

describe('the order of neighbours is free', () => {
  test('exactly where no possible evidence matches both', () => {
    const bound = new Set<string>();
    for (const evidence of allEvidence()) {
      const first = rules.findIndex(({ when }) => when(evidence, windows));
      const pair = pairs[first];
      if (pair?.[1].when(evidence, windows)) bound.add(nameOf(pair));
    }
    expect(pairs.map(nameOf).filter((name) => !bound.has(name))).toEqual(Object.keys(ORDER_IS_FREE));
  });

  test('and the evidence tried covers every kind in the corpus', () => {
    const tried = new Set(allEvidence().map(({ load }) => kindOf(load)));
    const strangers = mails.flatMap(({ facts }) => facts).filter((facts) => !tried.has(kindOf(facts)));
    expect(strangers.map(kindOf)).toEqual([]);
  });

  test('and every rule is the first match of some evidence', () => {
    const first = new Set(allEvidence().map((evidence) => rules.find(({ when }) => when(evidence, windows))));
    expect(rules.filter((rule) => !first.has(rule))).toEqual([]);
  });
});
