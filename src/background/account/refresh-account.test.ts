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

test('a backend that has moved is noticed: pixels of mails to come are loaded from where it is now', async () => {
  expect((await draft()).pixel?.url).toMatch(new RegExp(`^${backend.url}/p/`));
  says({ publicUrl: `${MOVED}/`, epoch: 1 });
  browser.background().gmailTabs(1);
  await vi.waitFor(() =>
    expect(browser.told).toContainEqual({
      kind: 'connection',
      connection: expect.objectContaining({ publicUrl: MOVED, host: new URL(backend.url).host }),
    }),
  );
  browser.restart();
  expect((await draft()).pixel?.url).toMatch(new RegExp(`^${MOVED}/p/[\\w-]{56}\\.gif$`));
});

test('a newer epoch is noticed: pixels that other browsers mint with it are blocked here too', async () => {
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

test('what is no answer changes nothing', async () => {
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

test('a page that asks is told that this browser was revoked', async () => {
  backend.script(() => problem(401, 'revoked'));
  await browser.ask('connection.check');
  expect(await browser.ask('connection.get')).toMatchObject({ state: 'revoked' });
});
