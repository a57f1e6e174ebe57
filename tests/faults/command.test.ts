import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changesResponse } from '../../src/protocol/api.ts';
import { makeDataFolder, runNunchi, startBackend } from '../support/faults/backend-process.ts';
import { connect, findCode, loadPixel } from '../support/faults/sender.ts';

test('invite --json works beside a running server, and its code works once', async () => {
  const folder = makeDataFolder();
  const backend = await startBackend(folder);
  const { code: exit, stdout } = await runNunchi(['invite', '--json'], { NUNCHI_DATA: folder });
  expect(exit).toBe(0);
  const { connect: link, code } = JSON.parse(stdout);
  expect(link).toBe(`http://localhost:${new URL(backend.url).port}/connect#${code}`);
  expect((await connect(backend.url, code)).device.newAccount).toBe(true);
  const body = JSON.stringify({ code, label: 'Chrome' });
  expect((await fetch(`${backend.url}/v1/devices`, { method: 'POST', body })).status).toBe(401);
});

test('invite works before the first start too', async () => {
  const folder = makeDataFolder();
  const { stdout } = await runNunchi(['invite'], { NUNCHI_DATA: folder });
  const backend = await startBackend(folder);
  expect((await connect(backend.url, findCode(stdout))).device.newAccount).toBe(true);
});

test('a load answers a poll held on another connection', async () => {
  const backend = await startBackend(makeDataFolder());
  const sender = await connect(backend.url, findCode(backend.stdout()));
  const { id, path } = sender.mint();
  await sender.register(id);
  const { cursor } = changesResponse.parse(await (await sender.call('GET', '/v1/changes')).json());
  const poll = sender.call('GET', `/v1/changes?after=${cursor}&wait=25`);
  await expect.poll(async () => (await fetch(`${backend.url}/metrics`)).text()).toContain('nunchi_polls_held 1');
  expect(await loadPixel(backend.url, path)).toBe(true);
  const changes = changesResponse.parse(await (await poll).json());
  expect(changes.messages).toMatchObject([{ id, status: 'read', loads: [{ client: 'Outlook', verdict: 'read' }] }]);
});

test('the doctor finds a sound backend sound, and secrets that others can read wrong', async () => {
  const folder = makeDataFolder();
  const backend = await startBackend(folder);
  const sound = await runNunchi(['doctor'], { NUNCHI_DATA: folder });
  expect(sound.stdout).toMatch(/ok {4}Store +sound/);
  expect(sound.stdout).toContain(`ready at http://127.0.0.1:${new URL(backend.url).port}`);
  chmodSync(join(folder, 'master.json'), 0o644);
  const sick = await runNunchi(['doctor'], { NUNCHI_DATA: folder });
  expect(sick.stdout).toMatch(/WRONG {2}Secrets .*master\.json/);
  expect(sick.code).toBe(1);
});
