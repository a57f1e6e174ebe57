import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openBrowser, type TestBrowser } from '../../../tests/support/background/browser.ts';
import {
  problem,
  type ScriptedBackend,
  startScriptedBackend,
} from '../../../tests/support/background/scripted-backend.ts';

const MOVED = 'https://receipts.example/mail';

let backend: ScriptedBackend;
let browser: TestBrowser;
beforeEach(async () => {
  [backend, browser] = await Promise.all([startScriptedBackend(), openBrowser()]);
  expect(await browser.ask('connection.connect', { link: backend.link })).toEqual({ error: null });
});
afterEach(() => {
  browser.close();
  backend.close();
});

const draft = () => browser.ask('draft.open', { gmailAccount: 'minji@gmail.com', draftId: null });
const says = (account: object) =>
  backend.script(({ what }) => (what === 'GET /v1/me' ? { status: 200, body: account } : undefined));

test('new pixels use the public URL of a moved backend', async () => {
  expect((await draft()).pixel?.url).toMatch(new RegExp(`^${backend.url}/p/`));
  says({ publicUrl: `${MOVED}/`, epoch: 1 });
  browser.background().gmailTabs(1);
  await vi.waitFor(() =>
    expect(browser.broadcasts).toContainEqual({
      kind: 'connection',
      connection: expect.objectContaining({ publicUrl: MOVED, host: new URL(backend.url).host }),
    }),
  );
  browser.restart();
  expect((await draft()).pixel?.url).toMatch(new RegExp(`^${MOVED}/p/[\\w-]{56}\\.gif$`));
});

test("blocks other browsers' pixels of a newer epoch", async () => {
  const before = browser.blocked();
  says({ publicUrl: backend.url, epoch: 3 });
  await browser.ask('connection.check');
  expect(browser.blocked()).toEqual([
    ...before,
    expect.stringMatching(/^\/p\/AQI/),
    expect.stringMatching(/^\/p\/AQM/),
  ]);
  const { pixel } = await draft();
  expect(pixel?.url).toContain(before.at(-1));
});

test('ignores an invalid response', async () => {
  const before = await browser.ask('connection.get');
  for (const account of [{ publicUrl: 'javascript:alert(1)', epoch: 1 }, { publicUrl: MOVED, epoch: 1e9 }, {}]) {
    says(account);
    await browser.ask('connection.check');
  }
  backend.script(() => problem(503, 'full disk'));
  await browser.ask('connection.check');
  backend.script(() => undefined);
  await browser.ask('connection.check');
  expect(await browser.ask('connection.get')).toEqual(before);
});

test('reports a revoked browser to a page that checks', async () => {
  backend.script(() => problem(401, 'revoked'));
  await browser.ask('connection.check');
  expect(await browser.ask('connection.get')).toMatchObject({ state: 'revoked' });
});
