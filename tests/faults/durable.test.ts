import { get } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { makeDataFolder, startBackend } from '../support/faults/backend-process.ts';
import { connect, findCode, loadPixel, senderOf } from '../support/faults/sender.ts';

const LOADS = 200;

test('all 200 loads answered with the image survive kill -9 right after the last answer', async () => {
  const folder = makeDataFolder();
  const backend = await startBackend(folder);
  const sender = await connect(backend.url, findCode(backend.stdout()));
  const answered = new Set<string>();

  await new Promise<void>((resolve) => {
    // More requests than answers: the kill interrupts work.
    const next = () => {
      const { id, path } = sender.mint();
      get(backend.url + path, (response) => {
        if (answered.size >= LOADS) return;
        if (response.headers['content-type'] === 'image/gif') answered.add(id);
        if (answered.size === LOADS) {
          backend.kill('SIGKILL');
          resolve();
        } else {
          response.resume();
          next();
        }
      }).on('error', resolve);
    };
    for (let n = 0; n < 20; n += 1) next();
  });
  expect(answered.size).toBe(LOADS);
  expect((await backend.ended).signal).toBe('SIGKILL');

  const again = await startBackend(folder);
  const same = senderOf(again.url, sender.device);
  let stored = 0;
  for (const id of answered) {
    await same.register(id);
    if ((await same.message(id)).loads.length === 1) stored += 1;
  }
  expect(stored).toBe(LOADS);
});

test('a forged token gets the same image and leaves nothing in the store', async () => {
  const folder = makeDataFolder();
  const backend = await startBackend(folder);
  const sender = await connect(backend.url, findCode(backend.stdout()));
  const { path } = sender.mint();
  const forged = path.replace(/.(?=\.gif$)/, (last) => (last === 'A' ? 'B' : 'A'));
  expect(await loadPixel(backend.url, forged)).toBe(true);
  expect(await loadPixel(backend.url, '/p/robots.txt')).toBe(true);
  expect(countLoads(folder)).toBe(0);
  expect(await loadPixel(backend.url, path)).toBe(true);
  expect(countLoads(folder)).toBe(1);
});

function countLoads(folder: string): number {
  const database = new DatabaseSync(join(folder, 'nunchi.sqlite'), { readOnly: true });
  const row = database.prepare('SELECT count(*) AS count FROM loads').get();
  database.close();
  return Number(row?.count);
}
