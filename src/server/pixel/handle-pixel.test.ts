import { createHmac, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodeBase64url } from '../../protocol/base64url.ts';
import { encodeClaim, encodeToken, macInput, pixelPath } from '../../protocol/token.ts';
import type { NewLoad } from '../store/store.ts';
import { handlePixel, type PixelCounts } from './handle-pixel.ts';
import { MintKeys } from './mint-keys.ts';

const EPOCH = 3;
const account = randomBytes(8);
const id = randomBytes(16);
const keys = new MintKeys({ current: EPOCH, epochs: new Map([[EPOCH, randomBytes(32)]]) });
const facts = {
  via: 'direct' as const,
  client: null,
  device: 'unknown' as const,
  os: null,
  automation: null,
  network: 'unknown' as const,
  place: null,
  viewer: null,
};

let stored: NewLoad[];
let canStore: boolean;
let counts: PixelCounts;
let address: string;
const server = createServer((request, response) => {
  void handlePixel(request, response, {
    keys,
    facts: { find: ({ at }) => ({ at, ...facts }) },
    recorder: {
      record: async (load) => {
        if (canStore) stored.push(load);
        return canStore;
      },
    },
    counts,
    now: Date.now,
    onError: () => {},
  });
});

beforeEach(async () => {
  stored = [];
  canStore = true;
  counts = { answered: 0, refused: 0, unproven: 0 };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.close();
  server.closeAllConnections();
});

function mint(epoch = EPOCH): string {
  const claim = encodeClaim({ epoch, account, id });
  const key = keys.derive(account, epoch) ?? randomBytes(32);
  return encodeToken(claim, createHmac('sha256', key).update(macInput(claim)).digest());
}

const EXPECTED_HEADERS = {
  'content-type': 'image/gif',
  'content-length': '42',
  'cache-control': 'no-store, no-cache, max-age=0, must-revalidate',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

test('stores a valid token before answering with the image', async () => {
  const response = await fetch(address + pixelPath(mint()));
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject(EXPECTED_HEADERS);
  expect(Buffer.from(await response.arrayBuffer()).subarray(0, 10)).toEqual(
    Buffer.from('GIF89a\x01\0\x01\0', 'latin1'),
  );
  expect(stored).toEqual([
    {
      account: encodeBase64url(account),
      message: encodeBase64url(id),
      at: expect.any(Number),
      facts: expect.any(String),
    },
  ]);
  expect(JSON.parse(stored[0]?.facts ?? '')).toEqual({ at: stored[0]?.at, ...facts });
});

test('counts HEAD as a load, answered with the same headers and no body', async () => {
  const response = await fetch(address + pixelPath(mint()), { method: 'HEAD' });
  expect(Object.fromEntries(response.headers)).toMatchObject(EXPECTED_HEADERS);
  expect(await response.text()).toBe('');
  expect(stored).toHaveLength(1);
});

test('ignores a query string', async () => {
  await fetch(`${address}${pixelPath(mint())}?w=1`);
  expect(stored).toHaveLength(1);
});

test.each([
  ['a forged MAC', () => pixelPath(mint().replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))],
  ['an epoch without a secret', () => pixelPath(mint(EPOCH + 1))],
  ['a token without .gif', () => `/p/${mint()}`],
  ['nothing', () => '/p/'],
  ['something else', () => '/p/robots.txt'],
])('%s gets the same image and is only counted', async (_, path) => {
  const real = await fetch(address + pixelPath(mint()));
  stored = [];
  const response = await fetch(address + path());
  expect(response.status).toBe(200);
  const headers = (from: Response) => [...from.headers].filter(([name]) => name !== 'date');
  expect(headers(response)).toEqual(headers(real));
  expect(await response.arrayBuffer()).toEqual(await real.arrayBuffer());
  expect(stored).toEqual([]);
  expect(counts).toEqual({ answered: 1, refused: 0, unproven: 1 });
});

test('does not count a POST as a load', async () => {
  const response = await fetch(address + pixelPath(mint()), { method: 'POST', body: 'x' });
  expect(response.status).toBe(200);
  expect(stored).toEqual([]);
});

test('never answers with the image what cannot be stored', async () => {
  canStore = false;
  const response = await fetch(address + pixelPath(mint()));
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
  expect(await response.text()).toBe('');
  expect(counts.refused).toBe(1);
});
