/** Properties of verdicts that hold for any loads, tried on generated ones that share times, viewers and windows. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEVICES, NETWORKS, UNNAMED_MAIL_APP, VIAS } from '../protocol/load.ts';
import {
  BARE_MOZILLA,
  CHROME_109,
  FALSE_CHROME,
  HEAD,
  MAIL_GATEWAYS,
  NO_USER_AGENT,
  UNNAMED_BOT,
} from './automations.ts';
import type { Facts, MessageContext } from './facts.ts';
import { judgeMessage } from './judge-message.ts';
import { MAIL_APPS } from './mail-apps.ts';
import type { Rule } from './rule.ts';
import { RULEBOOK } from './rules.ts';
import { WINDOWS } from './windows.ts';

fc.configureGlobal({ numRuns: 500 });

const SENT = 1_700_000_000_000;
const MINUTE = 60_000;
const { ownViewBefore, ownViewAfter } = WINDOWS;

const anyDelay = fc.oneof(
  fc.integer({ min: -MINUTE, max: 20 * MINUTE }),
  fc.constantFrom(0, ...Object.values(WINDOWS).flatMap((ms) => [ms - 1, ms, ms + 1])),
);

const anyContext: fc.Arbitrary<MessageContext> = fc.record({
  sentAt: fc.constant(SENT),
  recipients: fc.record({
    count: fc.nat(4),
    self: fc.constantFrom('none', 'none', 'some', 'only'),
    hints: fc.constantFrom([], ['microsoft' as const]),
  }),
});

/** Few values of each, so that loads collide. */
const anyLoad: fc.Arbitrary<Facts> = fc.record({
  at: anyDelay.map((delay) => SENT + delay),
  via: fc.constantFrom('direct', 'direct', 'gmail', ...VIAS),
  client: fc.constantFrom(null, 'Chrome', CHROME_109, UNNAMED_MAIL_APP, MAIL_APPS[0]),
  device: fc.constantFrom(...DEVICES),
  os: fc.constantFrom(null, 'iOS'),
  automation: fc.constantFrom(
    ...[null, null, null, null, HEAD, NO_USER_AGENT, BARE_MOZILLA, FALSE_CHROME, UNNAMED_BOT, MAIL_GATEWAYS[0]],
  ),
  network: fc.constantFrom('unknown', 'unknown', ...NETWORKS),
  place: fc.constantFrom(null, { country: 'KR', region: 'Seoul', city: 'Seoul', lat: 37.57, lon: 127 }),
  viewer: fc.constantFrom(null, 'AAAAAAAAAAA', 'BBBBBBBBBBB'),
  sender: fc.constantFrom(false, false, true),
});
const anyLoads = fc.array(anyLoad, { maxLength: 12 });
const anyViews = fc.array(anyDelay.map((delay) => SENT + delay));

function shuffled<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

test('the order in which loads and own views arrived makes no difference', () => {
  fc.assert(
    fc.property(
      anyContext,
      anyLoads.chain((loads) => fc.tuple(fc.constant(loads), shuffled(loads))),
      anyViews.chain((views) => fc.tuple(fc.constant(views), shuffled(views))),
      (of, [loads, loadsAgain], [views, viewsAgain]) => {
        expect(judgeMessage(of, loadsAgain, viewsAgain)).toEqual(judgeMessage(of, loads, views));
      },
    ),
  );
});

describe('an own view', () => {
  test('never changes the verdict of a load outside its window or not through Gmail', () => {
    fc.assert(
      fc.property(anyContext, anyLoads, anyViews, (of, loads, views) => {
        const seen = judgeMessage(of, loads, views).loads;
        judgeMessage(of, loads, []).loads.forEach((unseen, i) => {
          const near = views.some((at) => unseen.at >= at - ownViewBefore && unseen.at <= at + ownViewAfter);
          if (unseen.via !== 'gmail' || !near) expect(seen[i]?.reason).toBe(unseen.reason);
        });
      }),
    );
  });

  test('never takes a direct read back', () => {
    fc.assert(
      fc.property(anyContext, anyLoads, (of, loads) => {
        const direct = (views: number[]) => judgeMessage(of, loads, views).loads.filter(({ via }) => via === 'direct');
        const everywhere = loads.map(({ at }) => at);
        expect(direct(everywhere).map(({ verdict }) => verdict)).toEqual(direct([]).map(({ verdict }) => verdict));
      }),
    );
  });
});

test('a rule added at the end never changes what an earlier one matched', () => {
  const last = fc.func(fc.boolean()).map(
    (when): Rule => ({
      ...RULEBOOK.otherwise,
      reason: 'bot',
      verdict: 'automatic',
      when: (evidence) => when(evidence.load.at),
    }),
  );
  fc.assert(
    fc.property(anyContext, anyLoads, anyViews, last, (of, loads, views, rule) => {
      const longer = { ...RULEBOOK, rules: [...RULEBOOK.rules, rule] };
      const then = judgeMessage(of, loads, views, longer).loads;
      judgeMessage(of, loads, views).loads.forEach((load, i) => {
        if (load.reason !== RULEBOOK.otherwise.reason) expect(then[i]?.reason).toBe(load.reason);
      });
    }),
  );
});

describe('a later load', () => {
  const andThen = (loads: readonly Facts[], facts: Facts, after: number): Facts[] => [
    ...loads,
    { ...facts, at: Math.max(facts.at, ...loads.map(({ at }) => at)) + 1 + after },
  ];

  test('never makes a read message unread, or changes an earlier verdict', () => {
    fc.assert(
      fc.property(anyContext, anyLoads, anyViews, anyLoad, fc.nat(MINUTE), (of, loads, views, facts, after) => {
        const before = judgeMessage(of, loads, views);
        const then = judgeMessage(of, andThen(loads, facts, after), views);
        const judgements = (of: typeof before.loads) => of.map(({ reason, session }) => [reason, session]);
        expect(judgements(then.loads.slice(0, -1))).toEqual(judgements(before.loads));
        if (before.status === 'read') expect(then.status).toBe('read');
        if (before.status === 'unconfirmed') expect(then.status).not.toBe('unread');
        expect(then.reads).toBeGreaterThanOrEqual(before.reads);
        expect(then.viewers).toBeGreaterThanOrEqual(before.viewers);
      }),
    );
  });

  test('adds no viewer by repeating one: the same load again, or a later read', () => {
    fc.assert(
      fc.property(anyContext, anyLoads, anyViews, fc.nat(40 * 24 * 60 * MINUTE), (of, loads, views, after) => {
        const { viewers, loads: judged } = judgeMessage(of, loads, views);
        const count = (more: Facts[]) => judgeMessage(of, [...loads, ...more], views).viewers;
        for (const load of loads) expect(count([load])).toBe(viewers);
        expect(count(loads)).toBe(viewers);
        if (judged.some(({ verdict }) => verdict === 'read')) {
          for (const load of loads.filter((load) => isRead(of, load, loads, views))) {
            expect(count([{ ...load, at: load.at + after }])).toBe(viewers);
          }
        }
      }),
    );
  });

  /** Among the others, since an earlier one may be a gateway's. */
  function isRead(of: MessageContext, load: Facts, loads: Facts[], views: number[]): boolean {
    const earlier = loads.filter(({ at }) => at < load.at);
    return judgeMessage(of, [...earlier, load], views).loads.at(-1)?.verdict === 'read';
  }
});

test('a message is read exactly if one of its loads is', () => {
  fc.assert(
    fc.property(anyContext, anyLoads, anyViews, (of, loads, views) => {
      const judged = judgeMessage(of, loads, views);
      const read = judged.loads.some(({ verdict }) => verdict === 'read');
      expect(judged.status === 'read').toBe(read);
      expect([judged.reads > 0, judged.viewers > 0, judged.firstReadAt !== null]).toEqual([read, read, read]);
    }),
  );
});
