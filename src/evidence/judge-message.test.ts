import { describe, expect, test } from 'vitest';
import type { Recipients } from '../protocol/api.ts';
import { REASONS } from '../protocol/load.ts';
import { HEAD, NO_USER_AGENT, PREFETCH, UNNAMED_BOT } from './automations.ts';
import type { Facts, MessageContext } from './facts.ts';
import { judgeMessage } from './judge-message.ts';
import { RULEBOOK } from './rules.ts';
import { VIEWER_EPOCH } from './windows.ts';

const SENT = 1_700_000_000_000;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const toOne: Recipients = { count: 1, self: 'none', hints: [] };
const toThree: Recipients = { count: 3, self: 'none', hints: [] };

function context(recipients = toOne): MessageContext {
  return { sentAt: SENT, recipients };
}

/** A browser's load, `delay` ms after Send. */
function load(delay: number, facts: Partial<Facts> = {}): Facts {
  return {
    at: SENT + delay,
    via: 'direct',
    client: 'Chrome',
    device: 'desktop',
    os: 'Windows',
    automation: null,
    network: 'unknown',
    place: null,
    viewer: 'AAAAAAAAAAA',
    sender: false,
    ...facts,
  };
}

const hidden = { client: null, device: 'unknown', os: null, viewer: null } as const;
const gmail = (delay: number) => load(delay, { via: 'gmail', ...hidden });
const yahoo = (delay: number) => load(delay, { via: 'yahoo', ...hidden });

function judgeOne(facts: Facts, { recipients = toOne, ownViews = [] as number[] } = {}) {
  const [judged] = judgeMessage(context(recipients), [facts], ownViews).loads;
  return `${judged?.verdict}: ${judged?.reason}`;
}

describe('what one load is taken for', () => {
  test.each([
    ['a HEAD request', load(MINUTE * 9, { automation: HEAD }), 'automatic: head-or-prefetch'],
    ['a prefetch', load(MINUTE * 9, { automation: PREFETCH }), 'automatic: head-or-prefetch'],
    ['a HEAD by a mail app', load(MINUTE, { client: 'Outlook', automation: HEAD }), 'automatic: head-or-prefetch'],
    ["Gmail's prefetch", load(MINUTE * 9, { via: 'gmail-prefetch', ...hidden }), 'automatic: gmail-prefetch'],
    ["Gmail's proxy before the mail is there", gmail(4_999), 'automatic: gmail-before-delivery'],
    ["Gmail's proxy as soon as it can be there", gmail(5_000), 'read: gmail-proxy'],
    ["Yahoo's proxy while delivering", yahoo(119_999), 'automatic: yahoo-delivery'],
    ["Yahoo's proxy later", yahoo(120_000), 'read: yahoo-proxy'],
    ['no user agent', load(MINUTE * 9, { client: null, automation: NO_USER_AGENT }), 'automatic: no-user-agent'],
    ['a bot', load(MINUTE * 9, { automation: 'Slack' }), 'automatic: bot'],
    ['a mail app at once', load(SECOND, { client: 'Outlook' }), 'read: mail-app'],
    ['a browser while delivering', load(59_999), 'automatic: delivery-scan'],
    ['a browser before Send', load(-MINUTE), 'automatic: delivery-scan'],
    ['a browser later', load(MINUTE), 'read: browser'],
    ['the browser that registered it', load(MINUTE * 9, { sender: true }), 'own: sender-browser'],
    ['the same through a proxy', load(MINUTE * 9, { ...hidden, via: 'gmail', sender: true }), 'read: gmail-proxy'],
  ])('%s', (_, facts, expected) => {
    expect(judgeOne(facts)).toBe(expected);
  });

  test('every row has a reason of its own, and every reason a row', () => {
    const { rules, otherwise } = RULEBOOK;
    expect([...rules, otherwise].map(({ reason }) => reason).toSorted()).toEqual([...REASONS].toSorted());
  });
});

describe("the sender's own view", () => {
  const view = SENT + 10 * MINUTE;
  test.each([
    [-3_001, 'read: gmail-proxy'],
    [-3_000, 'own: gmail-own-view'],
    [0, 'own: gmail-own-view'],
    [8_000, 'own: gmail-own-view'],
    [8_001, 'read: gmail-proxy'],
  ])("takes a load through Gmail's proxy %i ms from it for %s", (distance, expected) => {
    expect(judgeOne(gmail(10 * MINUTE + distance), { ownViews: [SENT, view] })).toBe(expected);
  });

  test('through Yahoo it cancels nothing', () => {
    expect(judgeOne(yahoo(10 * MINUTE), { ownViews: [view] })).toBe('read: yahoo-proxy');
  });
});

describe('mail to oneself', () => {
  test('alone: every load is own', () => {
    const recipients: Recipients = { count: 1, self: 'only', hints: ['google'] };
    expect(judgeOne(gmail(MINUTE), { recipients })).toBe('own: self-sent');
    expect(judgeOne(load(MINUTE, { client: 'Outlook' }), { recipients })).toBe('own: self-sent');
    expect(judgeMessage(context(recipients), [gmail(MINUTE)], [])).toMatchObject({
      status: 'unread',
      reads: 0,
      viewers: 0,
    });
  });

  test('among others: a read, which may be of the own copy', () => {
    const recipients: Recipients = { count: 2, self: 'some', hints: [] };
    expect(judgeOne(gmail(MINUTE), { recipients })).toBe('read: gmail-own-copy');
    expect(judgeOne(load(MINUTE, { client: 'Outlook' }), { recipients })).toBe('read: app-own-copy');
    expect(judgeOne(load(MINUTE), { recipients })).toBe('read: browser');
  });
});

describe('sessions', () => {
  const reads = (loads: Facts[], recipients = toOne) => judgeMessage(context(recipients), loads, []).reads;
  const session = (loads: Facts[], recipients = toOne) =>
    judgeMessage(context(recipients), loads, []).loads.map((judged) => judged.session);

  test('the same viewer within 3 minutes of the start is one read, and the window does not slide', () => {
    const loads = [load(10 * MINUTE), load(12 * MINUTE), load(13 * MINUTE), load(13 * MINUTE + 1)];
    expect(reads(loads)).toBe(2);
    expect(session(loads)).toEqual([1, 1, 1, 2]);
  });

  test('two viewers at the same time are two reads', () => {
    expect(reads([load(10 * MINUTE), load(10 * MINUTE, { viewer: 'BBBBBBBBBBB' })])).toBe(2);
  });

  test('through a shared proxy it is 3 minutes for a mail to one, 45 s for a mail to several', () => {
    const loads = [gmail(10 * MINUTE), gmail(10 * MINUTE + 45 * SECOND), gmail(10 * MINUTE + 46 * SECOND)];
    expect(reads(loads)).toBe(1);
    expect(reads(loads, toThree)).toBe(2);
  });

  test('a scan is never in the session of a read', () => {
    expect(session([load(59 * SECOND), load(61 * SECOND)])).toEqual([1, 2]);
    expect(reads([load(59 * SECOND), load(61 * SECOND)])).toBe(1);
  });
});

describe('viewers', () => {
  const viewers = (...loads: Facts[]) => judgeMessage(context(toThree), loads, []).viewers;

  test('all loads through one proxy are one viewer', () => {
    expect(viewers(gmail(10 * MINUTE), gmail(20 * MINUTE), gmail(30 * MINUTE))).toBe(1);
    expect(judgeMessage(context(toThree), [gmail(10 * MINUTE)], []).loads[0]?.viewer).toBeNull();
  });

  test('counts those who can be told apart, and none for a proxy', () => {
    const other = load(11 * MINUTE, { viewer: 'BBBBBBBBBBB' });
    expect(viewers(load(10 * MINUTE), other, load(20 * MINUTE), gmail(30 * MINUTE))).toBe(2);
  });

  test('numbers them by their first read; a scanner has no number', () => {
    const { loads } = judgeMessage(
      context(),
      [
        load(SECOND, { viewer: 'SSSSSSSSSSS' }),
        load(9 * MINUTE, { viewer: 'BBBBBBBBBBB' }),
        load(2 * SECOND),
        load(10 * MINUTE),
      ],
      [],
    );
    expect(loads.map(({ viewer }) => viewer)).toEqual([null, 2, 1, 2]);
  });

  test("a reader's new name in the next epoch adds no viewer", () => {
    const renewal = VIEWER_EPOCH - (SENT % VIEWER_EPOCH);
    const before = load(renewal - MINUTE);
    const renamed = load(renewal + MINUTE, { viewer: 'BBBBBBBBBBB' });
    expect(viewers(before, renamed)).toBe(1);
    expect(viewers(before, renamed, load(renewal + 2 * MINUTE, { viewer: 'CCCCCCCCCCC' }))).toBe(2);
  });

  test('without a read there is no viewer', () => {
    expect(viewers(load(SECOND), load(5 * MINUTE, { automation: UNNAMED_BOT }))).toBe(0);
  });
});

describe('a message', () => {
  test('without a load it is unread', () => {
    expect(judgeMessage(context(), [], [])).toEqual({
      status: 'unread',
      reads: 0,
      viewers: 0,
      firstReadAt: null,
      lastReadAt: null,
      loads: [],
    });
  });

  test('only reads count for the times, and loads come oldest first', () => {
    const judged = judgeMessage(context(), [load(30 * MINUTE), gmail(SECOND), load(10 * MINUTE)], []);
    expect(judged).toMatchObject({
      status: 'read',
      reads: 2,
      viewers: 1,
      firstReadAt: SENT + 10 * MINUTE,
      lastReadAt: SENT + 30 * MINUTE,
    });
    expect(judged.loads.map(({ at }) => at - SENT)).toEqual([SECOND, 10 * MINUTE, 30 * MINUTE]);
  });
});
