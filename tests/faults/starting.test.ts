import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeDataFolder, runNunchi, startBackend } from '../support/faults/backend-process.ts';
import { connect, findCode } from '../support/faults/sender.ts';

const ONE_LINE = /^nunchi: [^\n]+\n$/;

test('a taken port is one clear line and exit code 1', async () => {
  const backend = await startBackend(makeDataFolder());
  const { port } = new URL(backend.url);
  const { code, stderr, stdout } = await runNunchi(['serve'], { PORT: port, NUNCHI_DATA: makeDataFolder() });
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(ONE_LINE);
  expect(stderr).toContain(`Port ${port}`);
});

test('a second backend on the same data folder is one clear line and exit code 1, and a kill -9 leaves no lock', async () => {
  const folder = makeDataFolder();
  const backend = await startBackend(folder);
  const { code, stderr } = await runNunchi(['serve'], { PORT: '0', NUNCHI_DATA: folder });
  expect(code).toBe(1);
  expect(stderr).toMatch(ONE_LINE);
  expect(stderr).toContain(folder);
  backend.kill('SIGKILL');
  await backend.ended;
  await startBackend(folder);
});

test.each([
  ['PORT', 'many'],
  ['NUNCHI_RETENTION_DAYS', '-1'],
  ['NUNCHI_DATABASE_URL', 'postgres://localhost/nunchi'],
])('a bad setting (%s=%s) is one line that names it and exit code 1', async (name, value) => {
  const { code, stderr } = await runNunchi(['serve'], { NUNCHI_DATA: makeDataFolder(), [name]: value });
  expect(code).toBe(1);
  expect(stderr).toMatch(ONE_LINE);
  expect(stderr).toContain(`${name}: `);
});

test('an unwritable folder is one line that names the setting and exit code 1', async () => {
  const file = join(makeDataFolder(), 'file');
  writeFileSync(file, '');
  const { code, stderr } = await runNunchi(['serve'], { PORT: '0', NUNCHI_DATA: join(file, 'data') });
  expect(code).toBe(1);
  expect(stderr).toMatch(ONE_LINE);
  expect(stderr).toContain('NUNCHI_DATA: ');
});

test('only the owner can read the data folder and what is in it', async () => {
  const folder = join(makeDataFolder(), 'data');
  await startBackend(folder);
  const names = ['.', ...readdirSync(folder)];
  expect(names).toEqual(expect.arrayContaining(['master.json', 'nunchi.sqlite', 'nunchi.sqlite-wal']));
  expect(names.filter((name) => (statSync(join(folder, name)).mode & 0o077) !== 0)).toEqual([]);
});

test('a file that is no store is one line and exit code 1', async () => {
  const folder = makeDataFolder();
  writeFileSync(
    join(folder, 'nunchi.sqlite'),
    'this is not a database, and long enough to be told from one'.repeat(20),
  );
  const { code, stderr } = await runNunchi(['serve'], { PORT: '0', NUNCHI_DATA: folder });
  expect(code).toBe(1);
  expect(stderr).toMatch(ONE_LINE);
});

test('a store in use does not start without its master secrets, since new ones would kill all pixels sent', async () => {
  const folder = makeDataFolder();
  const backend = await startBackend(folder);
  await connect(backend.url, findCode(backend.stdout()));
  backend.kill('SIGTERM');
  await backend.ended;
  rmSync(join(folder, 'master.json'));
  const { code, stderr } = await runNunchi(['serve'], { PORT: '0', NUNCHI_DATA: folder });
  expect(code).toBe(1);
  expect(stderr).toMatch(ONE_LINE);
  expect(stderr).toContain('master.json');
});

test.each([[['fly']], [['serve', 'fast']], [['invite', '--loud']], [[]]])(
  'answers nunchi %j with its usage and exit code 2',
  async (args) => {
    const { code, stderr } = await runNunchi(args, { NUNCHI_DATA: makeDataFolder() });
    expect(code).toBe(2);
    expect(stderr).toContain('Usage: nunchi <command>');
  },
);
