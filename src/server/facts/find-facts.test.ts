import type { IncomingHttpHeaders } from 'node:http';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createFactFinder, type FactFinder } from './find-facts.ts';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
const GMAIL = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)';
const SEATTLE = '128.95.120.1';

let finder: FactFinder;
beforeAll(async () => {
  finder = await createFactFinder({
    trustedProxies: ['127.0.0.0/8'],
    viewerSecretAt: () => new Uint8Array(32).fill(1),
  });
});

function request(headers: IncomingHttpHeaders = {}, more: { method?: string; from?: string; message?: number } = {}) {
  return {
    method: more.method ?? 'GET',
    headers: { 'user-agent': CHROME, ...headers },
    remoteAddress: more.from ?? SEATTLE,
    at: 1_700_000_000_000,
    messageId: new Uint8Array(16).fill(more.message ?? 0),
  };
}
const viewerOf = (...given: Parameters<typeof request>) => finder.viewerOf(request(...given));

test("derives time, app, device, place and viewer from a browser's load", () => {
  expect(finder.find(request())).toEqual({
    at: 1_700_000_000_000,
    via: 'direct',
    client: 'Chrome',
    device: 'desktop',
    os: 'Windows',
    automation: null,
    network: 'unknown',
    place: { country: 'US', region: 'Washington', city: 'Seattle', lat: 47.7, lon: -122.3 },
    viewer: expect.stringMatching(/^[A-Za-z0-9_-]{11}$/),
  });
});

test('behind a trusted proxy the reader is the address it names', () => {
  const forwarded = request({ 'x-forwarded-for': SEATTLE }, { from: '127.0.0.1' });
  expect(finder.find(forwarded)).toEqual(finder.find(request()));
});

test("through Gmail's proxy there is neither place nor viewer", () => {
  expect(finder.find(request({ 'user-agent': GMAIL }))).toMatchObject({ via: 'gmail', place: null, viewer: null });
});

test.each([{ dnt: '1' }, { 'sec-gpc': '1' }])('keeps a reader who sends %j without viewer and place', (wish) => {
  expect(finder.find(request(wish))).toMatchObject({ via: 'direct', client: 'Chrome', place: null, viewer: null });
  expect(viewerOf(wish)).toBeNull();
});

test('dnt: 0 asks for nothing', () => {
  expect(viewerOf({ dnt: '0' })).not.toBeNull();
});

test.each([
  [request({}, { method: 'HEAD' }), 'head'],
  [request({ 'sec-purpose': 'prefetch;prerender' }), 'prefetch'],
  [request({ purpose: 'prefetch' }), 'prefetch'],
  [request({ 'x-moz': 'prefetch' }), 'prefetch'],
  [request({ 'user-agent': '' }), 'no-user-agent'],
  [request({ 'user-agent': GMAIL }, { method: 'HEAD' }), 'head'],
  [request({ 'user-agent': 'Slackbot 1.0' }), 'Slack'],
])('names automation, without a place (%#)', (given, automation) => {
  expect(finder.find(given)).toMatchObject({ automation, place: null });
});

test('takes a missing user agent as an empty one', () => {
  expect(finder.find({ ...request(), headers: {} })).toMatchObject({ automation: 'no-user-agent', viewer: null });
});

test('an unknown address leaves viewer and place unknown', () => {
  const hidden = request({ 'x-forwarded-for': 'unknown' }, { from: '127.0.0.1' });
  expect(finder.find(hidden)).toMatchObject({ client: 'Chrome', place: null, viewer: null });
});

describe('the network that a load comes from', () => {
  const RELAY = '172.226.172.5';
  const MICROSOFT = '40.92.20.1';
  const CLOUD = '3.34.0.1';
  const SCANNER = '67.231.144.10';

  test.each([
    ['a relay', RELAY, { network: 'relay', via: 'apple-relay', viewer: null }],
    ['Microsoft', MICROSOFT, { network: 'datacentre', via: 'microsoft', viewer: null }],
    ['a data centre', CLOUD, { network: 'datacentre', via: 'direct', viewer: expect.any(String) }],
    ['a mail-security vendor', SCANNER, { network: 'security', via: 'direct', viewer: expect.any(String) }],
  ])("of %s is named, without a reader's place", (_, from, expected) => {
    expect(finder.find(request({}, { from }))).toMatchObject({ client: 'Chrome', place: null, ...expected });
  });

  test('is the one that a trusted proxy names', () => {
    const forwarded = request({ 'x-forwarded-for': RELAY }, { from: '127.0.0.1' });
    expect(finder.find(forwarded)).toMatchObject({ network: 'relay', via: 'apple-relay' });
  });

  test('is known of a bare Mozilla/5.0 too, which Apple and scripts alike call themselves', () => {
    const bare = (from: string) => finder.find(request({ 'user-agent': 'Mozilla/5.0' }, { from }));
    expect(bare(RELAY)).toMatchObject({ automation: 'bare-mozilla', via: 'apple-relay', network: 'relay' });
    expect(bare(CLOUD)).toMatchObject({ automation: 'bare-mozilla', via: 'direct', network: 'datacentre' });
  });

  test('never overrules a proxy that names itself', () => {
    const gmail = finder.find(request({ 'user-agent': GMAIL }, { from: MICROSOFT }));
    expect(gmail).toMatchObject({ via: 'gmail', network: 'datacentre', place: null, viewer: null });
  });

  test('is kept of a reader who asks not to be tracked as well: it identifies nobody', () => {
    expect(finder.find(request({ dnt: '1' }, { from: RELAY }))).toMatchObject({ via: 'apple-relay', viewer: null });
  });

  test.each([SEATTLE, '223.38.1.1', '2001:2d8::1', '168.126.63.1'])(
    'of %s is unknown, and its place is kept',
    (from) => {
      const facts = finder.find(request({}, { from }));
      expect(facts).toMatchObject({ network: 'unknown', via: 'direct' });
      expect(facts.place).not.toBeNull();
    },
  );
});

describe('a viewer', () => {
  test('is the same within a /24 or a /64, and for a registration as for a load', () => {
    expect(viewerOf({}, { from: '128.95.120.200', method: 'PUT' })).toBe(finder.find(request()).viewer);
    expect(viewerOf({}, { from: '2001:2d8:0:1::1' })).toBe(viewerOf({}, { from: '2001:2d8:0:1:ffff::2' }));
  });

  test.each([
    ['network', viewerGiven({}, { from: '128.95.121.1' })],
    ['IPv6 network', viewerGiven({}, { from: '2001:2d8:0:1::1' })],
    ['app', viewerGiven({ 'user-agent': `${CHROME} Edg/142.0.0.0` })],
    ['message', viewerGiven({}, { message: 7 })],
  ])('differs for another %s', (_, other) => {
    expect(other()).not.toBe(viewerOf());
    expect(other()).not.toBeNull();
  });

  test('differs under another secret', async () => {
    const other = await createFactFinder({ trustedProxies: [], viewerSecretAt: () => new Uint8Array(32).fill(2) });
    expect(other.viewerOf(request())).not.toBe(viewerOf());
  });
});

test('no address and no user agent is ever among the facts', () => {
  const mark = 'qzjxv';
  fc.assert(
    fc.property(fc.ipV4(), fc.ipV6(), fc.string(), fc.boolean(), (ipv4, ipv6, text, six) => {
      const address = six ? ipv6 : ipv4;
      const headers = { 'user-agent': `${CHROME} ${mark}${text}`, 'x-forwarded-for': address, referer: mark };
      const facts = JSON.stringify(finder.find(request(headers, { from: '127.0.0.1' })));
      expect(facts).not.toContain(mark);
      expect(facts).not.toContain(`"${address}`);
    }),
  );
});

function viewerGiven(...given: Parameters<typeof request>) {
  return () => viewerOf(...given);
}
