import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { encodeBase64url } from '../../protocol/base64url.ts';
import { macInput, parseToken } from '../../protocol/token.ts';
import { importMintKey } from '../backend/keys.ts';
import { blockingRules, ownPixelPaths, sameRules } from './blocking-rules.ts';
import { mintPixel } from './mint-pixel.ts';

const key = new Uint8Array(32).fill(5);
const account = new Uint8Array(8).fill(3);
const connection = {
  account,
  epoch: 2,
  mintKey: await importMintKey(key),
  publicUrl: 'https://mail.example.kr/nunchi',
};

test('mints a pixel that the backend verifies', async () => {
  const { id, url } = await mintPixel(connection);
  const [, text = ''] = /^https:\/\/mail\.example\.kr\/nunchi\/p\/(.{56})\.gif$/.exec(url) ?? [];
  const token = parseToken(text);
  if (!token) throw new Error(`${url} holds no token`);
  expect(encodeBase64url(token.id)).toBe(id);
  expect(token).toMatchObject({ epoch: 2, account });
  const mac = createHmac('sha256', key).update(macInput(token.claim)).digest().subarray(0, 16);
  expect(Buffer.from(token.mac)).toEqual(mac);
});

test('keeps its keys not extractable', async () => {
  await expect(crypto.subtle.exportKey('raw', connection.mintKey)).rejects.toThrow();
});

test('rules match own pixels of every epoch, and no others', async () => {
  const old = await mintPixel({ ...connection, epoch: 0 });
  const now = await mintPixel(connection);
  const colleague = await mintPixel({ ...connection, account: new Uint8Array(8).fill(4) });
  const filters = blockingRules(ownPixelPaths({ ...connection, newestEpoch: connection.epoch })).map(
    ({ condition }) => condition.urlFilter as string,
  );
  const blocked = (url: string) => filters.some((filter) => url.includes(filter));
  expect([old.url, now.url, colleague.url].map(blocked)).toEqual([true, true, false]);
});

test('compares placed and wanted rules', () => {
  const rules = blockingRules(['/p/one', '/p/two']);
  expect(sameRules(rules.toReversed(), rules)).toBe(true);
  expect(sameRules(rules.slice(1), rules)).toBe(false);
  expect(sameRules(blockingRules(['/p/one', '/p/three']), rules)).toBe(false);
  expect(sameRules(rules, [])).toBe(false);
});
