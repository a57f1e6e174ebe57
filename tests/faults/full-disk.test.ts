import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { makeDataFolder, startBackend } from '../support/faults/backend-process.ts';
import { connect, findCode, loadPixel } from '../support/faults/sender.ts';

/** Limits the size of the process's files: the kernel then reports a full disk. */
function limitFiles(pid: number, bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`]);
}

test.skipIf(process.platform !== 'linux')(
  'when nothing can be written no load is answered with the image; when it can again, it goes on by itself',
  async () => {
    const backend = await startBackend(makeDataFolder());
    const sender = await connect(backend.url, findCode(backend.stdout()));
    const ready = () => fetch(`${backend.url}/readyz`);
    const { id, path } = sender.mint();
    await sender.register(id);
    expect(await loadPixel(backend.url, path)).toBe(true);

    limitFiles(backend.pid, 1024);
    for (let n = 0; n < 3; n += 1) {
      const response = await fetch(backend.url + path);
      expect(response.status).toBe(503);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await response.text()).toBe('');
    }
    const sick = await ready();
    expect(sick.status).toBe(503);
    expect(await sick.json()).toMatchObject({ reasons: [expect.stringMatching(/^loads can't be stored: .+/)] });
    const refused = await sender.register(sender.mint().id);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect((await fetch(`${backend.url}/livez`)).status).toBe(200);

    limitFiles(backend.pid, 'unlimited');
    await expect.poll(async () => (await ready()).status, { timeout: 10_000 }).toBe(200);
    expect(await loadPixel(backend.url, path)).toBe(true);
    expect((await sender.message(id)).loads).toHaveLength(2);
  },
);
