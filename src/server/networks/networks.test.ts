import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { type OwnedRange, parseCidr } from './address-range.ts';
import { type Address, parseAddress } from './client-address.ts';
import { listPath, writeListFile } from './list-file.ts';
import { Networks } from './networks.ts';
import type { ListName } from './published-lists.ts';
import { readNetworks } from './read-networks.ts';
import { refreshNetworks } from './refresh-networks.ts';

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nunchi-networks-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a list as an update would. */
function put(folder: string, name: ListName, owner: OwnedRange['owner'], cidrs: string[], fetchedAt = 1) {
  const ranges = cidrs.map((cidr) => ({ ...parseCidr(cidr), owner }) as OwnedRange);
  return writeListFile(listPath(folder, name), { url: '', fetchedAt, published: ranges.length, ranges });
}

const find = (networks: Networks, text: string) => networks.find(parseAddress(text) as Address);
const SEATTLE = '128.95.120.1';

test('uses a list in the folder; the shipped ranges stand in until it is there', async () => {
  const folder = makeFolder();
  const networks = new Networks(folder);
  expect(find(networks, '172.226.172.5').via).toBe('apple-relay');
  await put(folder, 'apple-relay', 'apple-relay', ['128.95.0.0/16']);
  expect(await networks.refresh()).toEqual({ swapped: true, problems: [] });
  expect(find(networks, SEATTLE)).toEqual({ network: 'relay', via: 'apple-relay' });
  expect(find(networks, '172.226.172.5')).toEqual({ network: 'unknown', via: null });
  expect(find(networks, '185.70.40.1').via).toBe('proton');
});

test('reloads a replaced list, and does not read an unchanged one again', async () => {
  const folder = makeFolder();
  const networks = new Networks(folder);
  await put(folder, 'aws', 'datacentre', ['128.95.0.0/16'], 1);
  await networks.refresh();
  expect((await networks.refresh()).swapped).toBe(false);
  await put(folder, 'aws', 'datacentre', ['128.96.0.0/16'], 2);
  expect((await networks.refresh()).swapped).toBe(true);
  expect(find(networks, SEATTLE).network).toBe('unknown');
  expect(find(networks, '128.96.0.1').network).toBe('datacentre');
  expect(networks.fetched).toEqual(new Map([['aws', 2]]));
});

test('forgets a deleted list', async () => {
  const folder = makeFolder();
  const networks = new Networks(folder);
  await put(folder, 'aws', 'datacentre', ['128.95.0.0/16']);
  await networks.refresh();
  rmSync(listPath(folder, 'aws'));
  expect((await networks.refresh()).swapped).toBe(true);
  expect(find(networks, SEATTLE).network).toBe('unknown');
});

test('reports a damaged list once and keeps what was known', async () => {
  const folder = makeFolder();
  const networks = new Networks(folder);
  await put(folder, 'aws', 'datacentre', ['128.95.0.0/16']);
  await put(folder, 'gcp', 'datacentre', ['128.96.0.0/16']);
  await networks.refresh();
  writeFileSync(listPath(folder, 'aws'), '{"version": 1');
  expect(await networks.refresh()).toEqual({
    swapped: false,
    problems: [expect.stringMatching(/aws\.json is damaged/)],
  });
  expect(await networks.refresh()).toEqual({ swapped: false, problems: [] });
  expect(find(networks, SEATTLE).network).toBe('datacentre');
  expect(find(networks, '128.96.0.1').network).toBe('datacentre');
});

test('repeats a refresh that failed as a whole, though no list has changed since', async () => {
  const folder = makeFolder();
  await put(folder, 'aws', 'datacentre', ['128.95.0.0/16']);
  let looks = 0;
  const networks = new Networks(folder, async (dataFolder) => {
    looks += 1;
    if (looks === 1) throw new Error('no thread could be started');
    return readNetworks(dataFolder);
  });
  await expect(networks.refresh()).rejects.toThrow(/no thread/);
  expect(find(networks, SEATTLE).network).toBe('unknown');
  expect(await networks.refresh()).toEqual({ swapped: true, problems: [] });
  expect(find(networks, SEATTLE).network).toBe('datacentre');
});

test('a damaged list at the start hides no other', async () => {
  const folder = makeFolder();
  await put(folder, 'gcp', 'datacentre', ['128.96.0.0/16']);
  writeFileSync(listPath(folder, 'aws'), '{"version": 1');
  const networks = new Networks(folder);
  expect(await networks.refresh()).toEqual({
    swapped: true,
    problems: [expect.stringMatching(/aws\.json is damaged/)],
  });
  expect(find(networks, '128.96.0.1').network).toBe('datacentre');
});

test('reports an unreadable list once', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'networks'), 'no folder');
  const networks = new Networks(folder);
  expect((await networks.refresh()).problems[0]).toMatch(/apple-relay\.json can't be read/);
  expect((await networks.refresh()).problems).toEqual([]);
  expect(find(networks, '185.70.40.1').via).toBe('proton');
});

test('takes up new lists soon after they come, until it is stopped', async () => {
  const folder = makeFolder();
  const networks = new Networks(folder);
  const stopping = new AbortController();
  const keeping = refreshNetworks(networks, pino({ level: 'silent' }), stopping.signal, 5);
  await put(folder, 'asn', 'mail-security', ['128.95.0.0/16']);
  await expect.poll(() => find(networks, SEATTLE).network, { timeout: 10_000 }).toBe('security');
  await put(folder, 'asn', 'mail-security', ['128.96.0.0/16']);
  await expect.poll(() => find(networks, SEATTLE).network, { timeout: 10_000 }).toBe('unknown');
  stopping.abort();
  await keeping;
});
