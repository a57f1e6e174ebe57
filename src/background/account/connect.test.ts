import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openBrowser, sendMail, someDetails, type TestBrowser } from '../../../tests/support/background/browser.ts';
import {
  problem,
  type ScriptedBackend,
  type ScriptedResponse,
  startScriptedBackend,
} from '../../../tests/support/background/scripted-backend.ts';
import { parseConnectLink } from '../../protocol/connect-link.ts';

let backend: ScriptedBackend;
let browser: TestBrowser;
beforeEach(async () => {
  [backend, browser] = await Promise.all([startScriptedBackend(), openBrowser()]);
});
afterEach(() => {
  browser.close();
  backend.close();
});

const connect = (link = backend.link) => browser.ask('connection.connect', { link });
const draft = () => browser.ask('draft.open', { gmailAccount: 'minji@gmail.com', draftId: null });
const stage = () => browser.ask('send.stage', { id: 'A'.repeat(22), sentAt: 1, details: someDetails() });

describe('a browser that is not connected', () => {
  test('says so, gives out no pixel and stages nothing', async () => {
    expect(await browser.ask('connection.get')).toEqual({ state: 'none' });
    expect((await draft()).pixel).toBeNull();
    expect(await stage()).toEqual({ staged: false });
  });

  test('connects with a link, its own pixels blocked before the response', async () => {
    expect(await connect()).toEqual({ error: null });
    expect(browser.blocked()).toHaveLength(2);
    const { host } = new URL(backend.url);
    const connection = { state: 'connected', host, publicUrl: backend.url, health: 'well', waiting: 0 };
    expect(await browser.ask('connection.get')).toMatchObject(connection);
    const { pixel } = await draft();
    expect(browser.blocked().some((path) => pixel?.url.startsWith(backend.url + path))).toBe(true);
    expect(backend.requestsOf('POST /v1/devices')[0]?.body).toEqual({ code: 'A'.repeat(22), label: 'Chrome on Linux' });
    expect(browser.broadcasts).toContainEqual({ kind: 'connection', connection: expect.objectContaining(connection) });
  });

  test('uses its own clock for the join time if an older backend sends none', async () => {
    browser.moveClock(600_000);
    const before = browser.environment.now();
    await connect();
    const connection = await browser.ask('connection.get');
    expect(connection.state === 'connected' && connection.connectedAt).toBeGreaterThanOrEqual(before);
  });

  test.each([
    ['server-older', '0-0'],
    ['server-newer', '2-3'],
  ])('reports %s before the code is used', async (error, range) => {
    backend.script(() => ({ status: 200, body: {}, headers: { 'nunchi-api': range } }));
    expect(await connect()).toEqual({ error });
    expect(backend.requestsOf('POST')).toEqual([]);
    expect(await browser.ask('connection.get')).toEqual({ state: 'none' });
  });

  test('reports offline without a network', async () => {
    backend.script(() => null);
    browser.setOnline(false);
    expect(await connect()).toEqual({ error: 'offline' });
  });

  test('rejects a text that is no link', async () => {
    expect(await connect('hello')).toEqual({ error: 'not-a-link' });
    expect(backend.requests).toEqual([]);
  });

  test.each<[string, ScriptedResponse | null]>([
    ['code-refused', problem(401, 'used')],
    ['busy', problem(500, 'oh')],
    ['foreign', { status: 200, body: { hello: 1 } }],
    ['foreign', { status: 404, type: 'text/html', body: '<p>Sign in' }],
    ['unreachable', null],
  ])('is told %s', async (error, answer) => {
    backend.script(() => answer);
    expect(await connect()).toEqual({ error });
    expect(await browser.ask('connection.get')).toEqual({ state: 'none' });
    expect(browser.blocked()).toEqual([]);
  });
});

describe('a connected browser', () => {
  beforeEach(async () => {
    await connect();
  });

  test('invites another with the root in the fragment, and joins again by such a link', async () => {
    const { link } = await browser.ask('connection.invite');
    const parsed = parseConnectLink(link ?? '');
    expect(parsed).toMatchObject({ server: backend.url, code: 'C'.repeat(22), root: expect.stringMatching(/^.{43}$/) });
    expect(JSON.stringify(backend.requests)).not.toContain(parsed?.root);
    expect(await connect(link ?? '')).toEqual({ error: null });
    expect(backend.requestsOf('DELETE /v1/devices')).toHaveLength(1);
  });

  test('refuses a link to another account without using it up', async () => {
    const before = backend.requests.length;
    expect(await connect()).toEqual({ error: 'other-account' });
    expect(backend.requests.slice(before).filter(({ what }) => what.startsWith('POST'))).toEqual([]);
    await browser.ask('connection.disconnect');
    expect(await connect()).toEqual({ error: null });
  });

  test('gives no link while the backend is down', async () => {
    backend.script(() => null);
    expect(await browser.ask('connection.invite')).toEqual({ link: null });
    expect(await browser.ask('connection.get')).toMatchObject({ health: 'unreachable' });
  });

  test('leaves nothing behind when it disconnects, off-line or not', async () => {
    await browser.ask('settings.set', { askByDefault: false });
    await sendMail(browser);
    backend.script(() => null);
    await browser.ask('connection.disconnect');
    expect(await browser.ask('connection.get')).toEqual({ state: 'none' });
    expect(browser.blocked()).toEqual([]);
    for (const store of ['drafts', 'outbox', 'messages', 'ownViews'] as const)
      expect(await browser.db.count(store)).toBe(0);
    expect(await browser.db.getAllKeys('state')).toEqual(['choices']);
    expect(browser.broadcasts.at(-1)).toEqual({ kind: 'connection', connection: { state: 'none' } });
    expect(browser.cleared).toEqual(['all']);
  });

  test('removes its device when it disconnects', async () => {
    await browser.ask('connection.disconnect');
    expect(backend.requestsOf('DELETE /v1/devices')).toHaveLength(1);
  });

  test('delivers the outbox before it disconnects, even if one entry is refused', async () => {
    const deleted = await sendMail(browser);
    await vi.waitFor(async () => expect(await browser.db.count('outbox')).toBe(0));
    backend.script(({ what }) => (what.startsWith('GET') ? undefined : null));
    await browser.ask('activity.forget', { ids: [deleted.id] });
    const refused = await sendMail(browser);
    const sent = await sendMail(browser);
    await browser.db.add('ownViews', { id: sent.id, at: 1 });
    const before = backend.requests.length;
    backend.script(({ what }) => (what.endsWith(refused.id) ? problem(500, 'oh') : undefined));
    await browser.ask('connection.disconnect');
    const asked = backend.requests.slice(before).map(({ what }) => what);
    expect(asked).toContain('POST /v1/own-views');
    expect(asked).toContain(`PUT /v1/messages/${sent.id}`);
    expect(asked.slice(-2)).toEqual([`DELETE /v1/messages/${deleted.id}`, expect.stringContaining('/v1/devices')]);
    expect(await browser.db.count('outbox')).toBe(0);
  });

  test('disconnects in seconds from a hanging backend, also during a delivery', async () => {
    backend.script(({ what }) => (what.startsWith('PUT') ? new Promise(() => undefined) : undefined));
    await sendMail(browser);
    await vi.waitFor(() => expect(backend.requestsOf('PUT')).toHaveLength(1));
    // Its limit of five seconds, ten times as fast.
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    const spy = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout(ms === 5_000 ? 500 : ms));
    await browser.ask('connection.disconnect');
    spy.mockRestore();
    expect(backend.requestsOf('PUT').length).toBeGreaterThan(1);
    expect(backend.requestsOf('DELETE /v1/devices')).toHaveLength(1);
    expect(await browser.ask('connection.get')).toEqual({ state: 'none' });
  });

  test('places its rules again at every start', async () => {
    const placed = browser.blocked();
    await browser.environment.block([]);
    browser.restart();
    await vi.waitFor(() => expect(browser.blocked()).toEqual(placed));
  });
});

describe('a revoked browser', () => {
  test("says so, tracks nothing, keeps its outbox, and reconnects by another browser's link", async () => {
    await connect();
    const { link } = await browser.ask('connection.invite');
    backend.script(() => problem(401, 'revoked'));
    const { id } = await sendMail(browser);
    await vi.waitFor(async () => expect(await browser.ask('connection.get')).toMatchObject({ state: 'revoked' }));
    await vi.waitFor(() =>
      expect(browser.broadcasts.at(-1)).toMatchObject({ kind: 'connection', connection: { state: 'revoked' } }),
    );
    expect((await draft()).pixel).toBeNull();
    expect(await stage()).toEqual({ staged: false });
    expect(await browser.db.getAllKeys('outbox')).toEqual([id]);
    backend.script(() => undefined);
    expect(await connect(link ?? '')).toEqual({ error: null });
    await vi.waitFor(async () => expect(await browser.db.count('outbox')).toBe(0));
    expect(backend.requestsOf('PUT').at(-1)?.what).toBe(`PUT /v1/messages/${id}`);
  });
});
