import { expect, test } from 'vitest';
import { makeDataFolder, startBackend } from '../support/faults/backend-process.ts';
import { connect, findCode, loadPixel, senderOf } from '../support/faults/sender.ts';

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s ends held polls with an answer, keeps what was answered, and exits with 0',
  async (signal) => {
    const folder = makeDataFolder();
    const backend = await startBackend(folder);
    const sender = await connect(backend.url, findCode(backend.stdout()));
    const pixels = Array.from({ length: 50 }, () => sender.mint());
    const poll = sender.call('GET', '/v1/changes?wait=25');
    await expect.poll(async () => (await fetch(`${backend.url}/metrics`)).text()).toContain('nunchi_polls_held 1');

    const loads = pixels.map(({ path }) => loadPixel(backend.url, path).catch(() => false));
    await Promise.race(loads);
    backend.kill(signal);
    const response = await poll;
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ messages: [] });
    const answered = (await Promise.all(loads)).map((came, n) => (came ? pixels[n]?.id : undefined)).filter(Boolean);
    expect(await backend.ended).toMatchObject({ code: 0 });

    const again = await startBackend(folder);
    const same = senderOf(again.url, sender.device);
    expect(answered.length).toBeGreaterThan(0);
    for (const id of answered as string[]) {
      await same.register(id);
      expect((await same.message(id)).loads).toHaveLength(1);
    }
  },
);

test('after a restart it prints the number of browsers instead of a link', async () => {
  const folder = makeDataFolder();
  const backend = await startBackend(folder);
  await connect(backend.url, findCode(backend.stdout()));
  backend.kill('SIGTERM');
  await backend.ended;
  const again = await startBackend(folder);
  expect(again.stdout()).toContain('1 browser; npx nunchi invite');
  expect(again.stdout()).not.toContain('/connect#');
});
