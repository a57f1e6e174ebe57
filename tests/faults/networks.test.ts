/** Runs `nunchi networks update` against publishers on this machine. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { PUBLISHED_LISTS } from '../../src/server/networks/published-lists.ts';
import { makeDataFolder, runNunchi, startBackend } from '../support/faults/backend-process.ts';
import { connect, findCode } from '../support/faults/sender.ts';
import { type ListServer, startListServer } from '../support/networks/list-server.ts';
import { SAMPLES } from '../support/networks/sample-lists.ts';

const COMMAND = join(import.meta.dirname, '../../bin/nunchi.mjs');
const execute = promisify(execFile);

/** Serves every list, slightly longer than its least. */
async function publishAll(): Promise<ListServer> {
  const server = await startListServer();
  for (const { name, least } of PUBLISHED_LISTS) server.responses[`/${name}`] = SAMPLES[name](least + 10);
  server.responses['/ServiceTags_Public_20261116.json'] = SAMPLES.azure(1_010);
  server.responses['/azure'] = `<!DOCTYPE html><a href="${server.url}/ServiceTags_Public_20261116.json">Download</a>`;
  server.responses['/asn'] = gzipSync(SAMPLES.asn(510));
  return server;
}

function update(server: ListServer, folder: string, lists: string[] = []) {
  const from = PUBLISHED_LISTS.flatMap(({ name }) => ['--from', `${name}=${server.url}/${name}`]);
  return runNunchi(['networks', 'update', ...lists, ...from], { NUNCHI_DATA: folder });
}

function keptLists(folder: string): string[] {
  const networks = join(folder, 'networks');
  return existsSync(networks) ? readdirSync(networks).sort() : [];
}

const ALL = PUBLISHED_LISTS.map(({ name }) => `${name}.json`).sort();

test('fetches and keeps all lists, and prints how long each is', async () => {
  const folder = makeDataFolder();
  const { code, stdout, stderr } = await update(await publishAll(), folder);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^ ok {3}apple-relay +10010 ranges$/m);
  expect(stdout.trimEnd().split('\n')).toHaveLength(PUBLISHED_LISTS.length);
  expect(keptLists(folder)).toEqual(ALL);
});

test('reports a failed list with its reason, updates the others, and exits with 1', async () => {
  const folder = makeDataFolder();
  const server = await publishAll();
  await update(server, folder);
  const before = readFileSync(join(folder, 'networks/aws.json'), 'utf8');
  server.responses['/aws'] = '<html>Sorry</html>';
  server.responses['/gcp'] = SAMPLES.gcp(500);
  const { code, stdout } = await update(server, folder);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^FAIL {2}aws +a web page came, not the list; the list of \d{4}-\d\d-\d\d stays in use$/m);
  expect(stdout).toMatch(/^ ok {3}gcp +500 ranges$/m);
  expect(stdout).toMatch(/^ ok {3}asn/m);
  expect(readFileSync(join(folder, 'networks/aws.json'), 'utf8')).toBe(before);
  expect(keptLists(folder)).toEqual(ALL);
});

test('fetches only the lists named', async () => {
  const folder = makeDataFolder();
  const server = await publishAll();
  const { code } = await update(server, folder, ['gcp', 'asn']);
  expect(code).toBe(0);
  expect(server.asked.sort()).toEqual(['/asn', '/gcp']);
  expect(keptLists(folder)).toEqual(['asn.json', 'gcp.json']);
});

test.skipIf(process.platform !== 'linux')('a full disk fails each list and leaves those before', async () => {
  const folder = makeDataFolder();
  const server = await publishAll();
  await update(server, folder, ['gcp']);
  const before = readFileSync(join(folder, 'networks/gcp.json'), 'utf8');
  // No file may grow beyond 1 KB: the kernel then reports a full disk.
  const command = ['--fsize=1024', process.execPath, COMMAND, 'networks', 'update', 'gcp'];
  const env = { ...process.env, NUNCHI_DATA: folder };
  const run = execute('prlimit', [...command, '--from', `gcp=${server.url}/gcp`], { env });
  const { code, stdout } = await run.then(
    ({ stdout }) => ({ code: 0, stdout }),
    (error: { code: number; stdout: string }) => error,
  );
  expect(code).toBe(1);
  expect(stdout).toMatch(/^FAIL {2}gcp +EFBIG: .*; the list of .* stays in use$/m);
  expect(readFileSync(join(folder, 'networks/gcp.json'), 'utf8')).toBe(before);
  expect(keptLists(folder)).toEqual(['gcp.json']);
});

test('every list fails where the folder cannot be written', async () => {
  const folder = makeDataFolder();
  writeFileSync(join(folder, 'networks'), 'no folder');
  const { code, stdout } = await update(await publishAll(), folder, ['gcp', 'aws']);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^FAIL {2}aws .*networks.*\nFAIL {2}gcp .*networks.*; what is shipped stays in use\n$/);
});

test('a running backend takes up new lists by itself, and exports their age', async () => {
  const folder = makeDataFolder();
  const server = await publishAll();
  const backend = await startBackend(folder);
  const metric = async () =>
    (await (await fetch(`${backend.url}/metrics`)).text()).match(/nunchi_network_list_timestamp_seconds\{.*/g) ?? [];
  expect(await metric()).toEqual([expect.stringMatching(/list="shipped"/)]);

  const start = Math.floor(Date.now() / 1000);
  await update(server, folder);
  await expect.poll(async () => (await metric()).length, { timeout: 60_000, interval: 500 }).toBe(8);
  const [, at] = /list="aws"\} ([\d.]+)/.exec((await metric()).join('\n')) ?? [];
  expect(Number(at)).toBeGreaterThanOrEqual(start);

  const { id, path, register, message } = await makePixel(backend.url, backend.stdout());
  await register(id);
  const headers = { 'x-forwarded-for': '40.0.5.1', 'user-agent': 'Outlook-iOS/709.2226530.prod.iphone (3.24.1)' };
  await fetch(backend.url + path, { headers });
  expect((await message(id)).loads).toMatchObject([{ via: 'microsoft', place: null }]);
}, 90_000);

async function makePixel(url: string, stdout: string) {
  const sender = await connect(url, findCode(stdout));
  return { ...sender, ...sender.mint() };
}

test('the doctor reports how old the lists are, and which are missing or damaged', async () => {
  const folder = makeDataFolder();
  const line = async () => (await runNunchi(['doctor'], { NUNCHI_DATA: folder })).stdout.match(/^.*Networks.*$/m)?.[0];
  expect(await line()).toMatch(/^note .*ranges shipped on .*nunchi networks update/);
  const server = await publishAll();
  await update(server, folder);
  expect(await line()).toMatch(/^ ok .*apple-relay of today, .*asn of today$/);
  rmSync(join(folder, 'networks/azure.json'));
  expect(await line()).toMatch(/^note .*never fetched: azure/);
  rmSync(join(folder, 'networks/asn.json'));
  mkdirSync(join(folder, 'networks/asn.json'));
  expect(await line()).toMatch(/^WRONG .*asn\.json can't be read/);
});

test.each([
  [['networks']],
  [['networks', 'fetch']],
  [['networks', 'update', 'moon']],
  [['networks', 'update', '--from', 'moon=https://example.org/']],
  [['networks', 'update', '--from', 'aws']],
  [['networks', 'update', '--quick']],
])('answers nunchi %j with its usage, and fetches nothing', async (args) => {
  const folder = makeDataFolder();
  const { code, stderr } = await runNunchi(args, { NUNCHI_DATA: folder });
  expect(code).toBe(2);
  expect(stderr).toContain('Usage: nunchi <command>');
  expect(keptLists(folder)).toEqual([]);
});

test.each(['http://example.org/list', 'file:///etc/passwd', 'list'])('refuses a list from %s', async (address) => {
  const folder = makeDataFolder();
  const { code, stdout } = await runNunchi(['networks', 'update', 'aws', '--from', `aws=${address}`], {
    NUNCHI_DATA: folder,
  });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^FAIL {2}aws .*; there is none from before; what is shipped stays in use$/m);
});
