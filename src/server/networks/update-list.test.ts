import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startListServer } from '../../../tests/support/networks/list-server.ts';
import { SAMPLES } from '../../../tests/support/networks/sample-lists.ts';
import { type Address, parseAddress } from './client-address.ts';
import { listPath } from './list-file.ts';
import { Networks } from './networks.ts';
import { type ListName, PUBLISHED_LISTS } from './published-lists.ts';
import { updateList } from './update-list.ts';

const NOW = 1_790_000_000_000;

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nunchi-networks-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function findList(name: ListName) {
  const list = PUBLISHED_LISTS.find((one) => one.name === name);
  if (!list) throw new Error(name);
  return list;
}

/** A folder, and a publisher that serves one list. */
async function publish(name: ListName, body: string | Buffer) {
  const dataFolder = makeFolder();
  const server = await startListServer({ '/list': body });
  const update = (next?: string | Buffer) => {
    if (next !== undefined) server.responses['/list'] = next;
    return updateList(findList(name), { dataFolder, url: `${server.url}/list`, now: NOW });
  };
  const kept = () => readFileSync(listPath(dataFolder, name), 'utf8');
  return { dataFolder, server, update, kept };
}

test.each(PUBLISHED_LISTS.map(({ name, least }) => [name, least] as const))(
  '%s: a list of the real format is fetched, checked and kept',
  async (name, least) => {
    const { dataFolder, server, update } = await publish(name, SAMPLES[name](least + 10));
    expect(await update()).toMatchObject({ url: `${server.url}/list`, fetchedAt: NOW });
    const networks = new Networks(dataFolder);
    expect(await networks.refresh()).toEqual({ swapped: true, problems: [] });
    expect(networks.fetched).toEqual(new Map([[name, NOW]]));
  },
);

test('a packed table of networks is fetched too', async () => {
  const { update } = await publish('asn', gzipSync(SAMPLES.asn(1_000)));
  expect(await update()).toMatchObject({ published: 1_002 });
});

describe('what is no good is not taken, and the list before stays as it was', () => {
  const good = SAMPLES.gcp(200);
  test.each([
    ['nothing', ''],
    ['truncated JSON', good.slice(0, -50)],
    ['a page', '<!DOCTYPE html><html><title>Service unavailable</title></html>'],
    ['an empty list', SAMPLES.gcp(0)],
    ['a list too short', SAMPLES.gcp(99)],
    ['other fields', good.replaceAll('ipv4Prefix', 'ipv4')],
    ['numbers for networks', '{"prefixes": [{"ipv4Prefix": 8}]}'],
    ['a wrong network among good ones', good.replace('34.0.0.0/24', '34.0.0.0/99')],
    ['all of the internet among good ones', good.replace('34.0.0.0/24', '0.0.0.0/0')],
    ['all of IPv6 among good ones', good.replace('2600:1900:1::/48', '::/0')],
    ['private networks only', good.replaceAll('"34.0.', '"10.0.').replaceAll('2600:1900', 'fd00:1900')],
    ['more than it may be', `${good}${' '.repeat(11_000_000)}`],
    ['no text', gzipSync(good).subarray(0, 100)],
  ])('%s', async (_, bad) => {
    const { dataFolder, update, kept } = await publish('gcp', good);
    await update();
    const before = kept();
    await expect(update(bad)).rejects.toThrow(/./);
    expect(kept()).toBe(before);
    expect(readdirSync(join(dataFolder, 'networks'))).toEqual(['gcp.json']);
  });

  test('a list that has lost more than half', async () => {
    const { update, kept } = await publish('gcp', SAMPLES.gcp(1_000));
    await update();
    const before = kept();
    await expect(update(SAMPLES.gcp(499))).rejects.toThrow(/shrunk from 1000 ranges to 499/);
    expect(kept()).toBe(before);
    expect(await update(SAMPLES.gcp(500))).toMatchObject({ published: 500 });
  });
});

test('a damaged list in the folder is no measure of a new one', async () => {
  const { dataFolder, update } = await publish('gcp', SAMPLES.gcp(200));
  await update();
  writeFileSync(listPath(dataFolder, 'gcp'), '{');
  expect(await update()).toMatchObject({ published: 200 });
});

test('drops private networks in a list', async () => {
  const { dataFolder, update } = await publish('gcp', SAMPLES.gcp(200).replace('34.0.0.0/24', '10.0.0.0/24'));
  await update();
  const networks = new Networks(dataFolder);
  await networks.refresh();
  expect(networks.find(parseAddress('10.0.0.1') as Address).network).toBe('unknown');
});

describe("Azure's download page", () => {
  const azure = findList('azure');
  const page = (link: string) => `<!DOCTYPE html>\n<a href="${link}" class="btn">Download</a>`;

  test('leads to the list of the week', async () => {
    const { url, responses } = await startListServer({ '/d/ServiceTags_Public_20261116.json': SAMPLES.azure(2_000) });
    responses['/details'] = page(`${url}/d/ServiceTags_Public_20261116.json`);
    const stored = await updateList(azure, { dataFolder: makeFolder(), url: `${url}/details`, now: NOW });
    expect(stored).toMatchObject({ url: `${url}/d/ServiceTags_Public_20261116.json`, published: 2_000 });
  });

  test.each([
    ['without such a link', '/d/else.json', /no link/],
    ['with a link to another site', 'https://example.org/ServiceTags_Public_20261116.json', /leads to example\.org/],
    ['with a link to a page', '/ServiceTags_Public_20261116.json', /no link|web page/],
  ])('%s it is of no use', async (_, link, reason) => {
    const { url, responses } = await startListServer({ '/ServiceTags_Public_20261116.json': page('/') });
    responses['/details'] = page(link);
    const updating = updateList(azure, { dataFolder: makeFolder(), url: `${url}/details`, now: NOW });
    await expect(updating).rejects.toThrow(reason);
  });

  test('that leads to a page again is of no use', async () => {
    const { url, responses } = await startListServer({ '/ServiceTags_Public_20261116.json': page('/') });
    responses['/details'] = page(`${url}/ServiceTags_Public_20261116.json`);
    const updating = updateList(azure, { dataFolder: makeFolder(), url: `${url}/details`, now: NOW });
    await expect(updating).rejects.toThrow(/web page/);
  });
});
