/** Connection health for each response, with nothing lost. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openBrowser, sendMail, type TestBrowser } from '../../../tests/support/background/browser.ts';
import {
  problem,
  type ScriptedBackend,
  type ScriptedResponse,
  startScriptedBackend,
} from '../../../tests/support/background/scripted-backend.ts';
import type { ConnectionHealth } from '../../mail/connection.ts';

let backend: ScriptedBackend;
let browser: TestBrowser;
beforeEach(async () => {
  [backend, browser] = await Promise.all([startScriptedBackend(), openBrowser()]);
  await browser.ask('connection.connect', { link: backend.link });
});
afterEach(() => {
  browser.close();
  backend.close();
});

const stands = (health: ConnectionHealth, waiting: number) =>
  vi.waitFor(async () => expect(await browser.ask('connection.get')).toMatchObject({ health, waiting }));

const speaking = (range: string): ScriptedResponse => ({ status: 204, headers: { 'nunchi-api': range } });

test.each<[ConnectionHealth, ScriptedResponse | null]>([
  ['unreachable', null],
  ['busy', problem(503, 'the disk is full')],
  ['foreign', { status: 200, type: 'text/html', body: '<p>Sign in to this network' }],
  ['foreign', { status: 404, type: 'text/html', body: '<p>Not found' }],
  ['server-older', speaking('0-0')],
  ['server-newer', speaking('2-3')],
  ['server-newer', { ...problem(401, 'unknown'), headers: { 'nunchi-api': '2-3' } }],
])('%s: a mail gets its pixel, waits, and is registered once all is well', async (health, answer) => {
  backend.script(() => answer);
  const { id } = await sendMail(browser);
  await stands(health, 1);
  expect(browser.broadcasts).toContainEqual({ kind: 'connection', connection: expect.objectContaining({ health }) });
  const { pixel } = await browser.ask('draft.open', { gmailAccount: 'minji@gmail.com', draftId: null });
  expect(pixel?.url).toContain(backend.url);

  backend.script(() => undefined);
  browser.moveClock(60_000);
  await browser.ask('connection.check');
  await stands('well', 0);
  expect(backend.requestsOf('PUT').at(-1)?.what).toBe(`PUT /v1/messages/${id}`);
});

test('tells offline from an unreachable server', async () => {
  backend.script(() => null);
  browser.setOnline(false);
  await browser.ask('connection.check');
  await stands('offline', 0);
  browser.setOnline(true);
  browser.background().networkChanged();
  await stands('unreachable', 0);
});

test('treats valid JSON that the backend would never send as foreign', async () => {
  backend.script(({ what }) => (what.startsWith('GET /v1/changes') ? { status: 200, body: { hello: 1 } } : undefined));
  browser.background().wake();
  await stands('foreign', 0);
});

test('opens Chrome’s extensions page', async () => {
  await browser.ask('extensions.open');
  expect(browser.opened).toEqual(['extensions']);
});
