import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openBrowser, sendMail, someDetails, type TestBrowser } from '../../../tests/support/background/browser.ts';
import {
  problem,
  type ScriptedBackend,
  startScriptedBackend,
} from '../../../tests/support/background/scripted-backend.ts';
import { NOTHING_CHOSEN } from '../../mail/mail-choices.ts';
import type { Request } from '../../messaging/messages.ts';
import { STAGED_LIFETIME } from './outbox-entry.ts';

let backend: ScriptedBackend;
let browser: TestBrowser;
const account = 'minji@gmail.com';
const thread = { gmailAccount: account, threadIds: ['18f0a'] };

beforeEach(async () => {
  [backend, browser] = await Promise.all([startScriptedBackend(), openBrowser()]);
  expect(await browser.ask('connection.connect', { link: backend.link })).toEqual({ error: null });
});
afterEach(() => {
  browser.close();
  backend.close();
});

const waiting = async () => {
  const connection = await browser.ask('connection.get');
  return connection.state === 'connected' ? connection.waiting : null;
};
const stored = () => browser.db.getAll('outbox');
const summary = async () => (await browser.ask('threads.summaries', thread))[0];
const down = () => backend.script(({ what }) => (what.startsWith('GET') ? undefined : null));
const up = () => backend.script(() => undefined);

describe('a mail that Gmail has not confirmed', () => {
  test('is stored, and not sent to the backend', async () => {
    const details = someDetails();
    const { pixel } = await browser.ask('draft.open', { gmailAccount: account, draftId: details.draftId });
    const id = pixel?.id ?? '';
    expect(await browser.ask('send.stage', { id, sentAt: 1, details })).toEqual({ staged: true });
    browser.restart();
    expect(await stored()).toMatchObject([{ id, step: 'staged', details }]);
    expect(await waiting()).toBe(0);
    expect(backend.requestsOf('PUT')).toEqual([]);
  });

  test('is dropped in the end: that send failed', async () => {
    await browser.ask('send.stage', { id: 'A'.repeat(22), sentAt: 1, details: someDetails() });
    browser.moveClock(STAGED_LIFETIME + 1000);
    browser.background().wake();
    await vi.waitFor(async () => expect(await stored()).toEqual([]));
    await browser.ask('send.confirm', { id: 'A'.repeat(22), threadId: '18f0a', gmailMessageId: null });
    expect(await summary()).toBeUndefined();
  });

  test('gives way to the next send of the same draft', async () => {
    const details = someDetails();
    await browser.ask('send.stage', { id: 'A'.repeat(22), sentAt: 1, details });
    await browser.ask('send.stage', { id: 'B'.repeat(22), sentAt: 2, details });
    expect((await stored()).map(({ id }) => id)).toEqual(['B'.repeat(22)]);
  });
});

describe('a confirmed mail', () => {
  test('is registered, and leaves the outbox when the backend has it', async () => {
    const { id } = await sendMail(browser);
    await vi.waitFor(async () => expect(await stored()).toEqual([]));
    const [put] = backend.requestsOf('PUT');
    expect(put).toMatchObject({
      what: `PUT /v1/messages/${id}`,
      body: { recipients: { count: 1, self: 'none', hints: [] }, sealed: expect.stringMatching(/^[\w-]+$/) },
    });
    expect(JSON.stringify(put)).not.toMatch(/Minutes|ann@|minji|18f0/);
    expect(await summary()).toMatchObject({ status: 'unread', waiting: false });
  });

  test('shows at once as waiting while the backend is down, and is registered when it is back', async () => {
    down();
    const { id } = await sendMail(browser);
    await vi.waitFor(async () =>
      expect(await browser.ask('connection.get')).toMatchObject({ health: 'unreachable', waiting: 1 }),
    );
    expect(await summary()).toMatchObject({ waiting: true });
    browser.restart();
    expect(await waiting()).toBe(1);
    expect(await browser.ask('outbox.count')).toEqual({ mails: 1, deletions: 0 });
    up();
    browser.background().wake();
    await vi.waitFor(async () => expect(await summary()).toMatchObject({ waiting: false }));
    expect(backend.requestsOf('PUT').at(-1)?.what).toBe(`PUT /v1/messages/${id}`);
    // The index is written before the broadcast to Gmail.
    await vi.waitFor(() =>
      expect(browser.broadcasts).toContainEqual(
        expect.objectContaining({
          kind: 'threads',
          changed: [expect.objectContaining({ threadId: '18f0a', waiting: false })],
        }),
      ),
    );
  });

  test('is retried after an error', async () => {
    let errors = 0;
    backend.script(({ what }) => (what.startsWith('PUT') && errors++ < 1 ? problem(503, 'full disk') : undefined));
    await sendMail(browser);
    await vi.waitFor(async () => expect(await stored()).toEqual([]), { timeout: 10_000 });
    expect(backend.requestsOf('PUT')).toHaveLength(2);
  });

  test('is registered in the order it was sent', async () => {
    down();
    const sent = [await sendMail(browser), await sendMail(browser), await sendMail(browser)];
    up();
    const before = backend.requestsOf('PUT').length;
    browser.background().wake();
    await vi.waitFor(async () => expect(await stored()).toEqual([]));
    const registered = backend.requestsOf('PUT').slice(before);
    expect(registered.map(({ what }) => what)).toEqual(sent.map(({ id }) => `PUT /v1/messages/${id}`));
  });

  test('that the backend refuses is not tried for ever: it is marked as not tracked, with the reason', async () => {
    backend.script(({ what }) => (what.startsWith('PUT') ? problem(404, 'id: deleted') : undefined));
    await sendMail(browser);
    await vi.waitFor(async () => expect(await stored()).toEqual([]));
    expect(await summary()).toBeUndefined();
    expect(await browser.ask('threads.messages', { gmailAccount: account, threadId: '18f0a' })).toMatchObject([
      { refusal: '404: id: deleted' },
    ]);
  });

  test('does not hold up others when it alone makes the backend fail', async () => {
    down();
    const poison = await sendMail(browser);
    await sendMail(browser);
    backend.script(({ what }) => (what.includes(poison.id) ? problem(500, 'oh') : undefined));
    browser.background().wake();
    await vi.waitFor(async () => expect(await stored()).toMatchObject([{ id: poison.id }]), { timeout: 10_000 });
  });

  test('learns its thread later, and is registered again with it', async () => {
    const details = someDetails();
    const { pixel } = await browser.ask('draft.open', { gmailAccount: account, draftId: details.draftId });
    const id = pixel?.id ?? '';
    await browser.ask('send.stage', { id, sentAt: 1, details });
    await browser.ask('send.confirm', { id, threadId: null, gmailMessageId: null });
    await vi.waitFor(async () => expect(await stored()).toEqual([]));
    await browser.ask('send.confirm', { id, threadId: '18f0a', gmailMessageId: '18f0b' });
    await vi.waitFor(async () => expect(await stored()).toEqual([]));
    expect(backend.requestsOf('PUT')).toHaveLength(2);
    expect(await browser.ask('threads.messages', { gmailAccount: account, threadId: '18f0a' })).toMatchObject([
      { id, details: { threadId: '18f0a', gmailMessageId: '18f0b' } },
    ]);
  });

  test('ignores a second confirmation, also from a thread it was forwarded to', async () => {
    const { id } = await sendMail(browser);
    await vi.waitFor(async () => expect(await stored()).toEqual([]));
    await browser.ask('send.confirm', { id, threadId: '18fff', gmailMessageId: '18ffe' });
    expect(await stored()).toEqual([]);
    expect(await summary()).toBeDefined();
    expect(backend.requestsOf('PUT')).toHaveLength(1);
  });

  test('belongs to the account it was sent from only', async () => {
    await sendMail(browser);
    const other = { gmailAccount: 'work@gmail.com', threadId: '18f0a', threadIds: ['18f0a'] };
    expect(await browser.ask('threads.summaries', other)).toEqual([]);
    expect(await browser.ask('threads.messages', other)).toEqual([]);
  });
});

describe('Undo Send', () => {
  test('deletes what the backend does not know, without a request', async () => {
    const details = someDetails();
    browser.background().stop();
    await browser.ask('send.stage', { id: 'A'.repeat(22), sentAt: 1, details });
    // Confirmed, and undone before delivery.
    const { confirmMessage } = await import('./confirm-message.ts');
    await confirmMessage(browser.db, { id: 'A'.repeat(22), threadId: '18f0a', gmailMessageId: null }, Date.now());
    await browser.ask('draft.open', { gmailAccount: account, draftId: details.draftId });
    expect(await stored()).toEqual([]);
    expect(await summary()).toBeUndefined();
    browser.restart();
    browser.background().wake();
    await vi.waitFor(() => expect(backend.requestsOf('GET /v1/changes').length).toBeGreaterThan(0));
    expect([...backend.requestsOf('PUT'), ...backend.requestsOf('DELETE')]).toEqual([]);
  });

  test('deletes a registered mail here at once, and at the backend once reachable', async () => {
    const { id, details } = await sendMail(browser);
    await vi.waitFor(async () => expect(await stored()).toEqual([]));
    down();
    const { pixel, choice } = await browser.ask('draft.open', { gmailAccount: account, draftId: details.draftId });
    expect(choice.on).toBeNull();
    expect(pixel?.id).not.toBe(id);
    expect(await summary()).toBeUndefined();
    await vi.waitFor(() =>
      expect(browser.broadcasts).toContainEqual({
        kind: 'threads',
        gmailAccount: account,
        changed: [],
        removed: ['18f0a'],
      }),
    );
    expect(await browser.ask('outbox.count')).toEqual({ mails: 0, deletions: 1 });
    browser.restart();
    up();
    browser.background().wake();
    await vi.waitFor(async () => expect(await stored()).toEqual([]));
    expect(backend.requestsOf('DELETE').at(-1)?.what).toBe(`DELETE /v1/messages/${id}`);
  });

  test('is not overwritten by the response to a registration under way', async () => {
    let answer: () => void = () => undefined;
    backend.script(({ what }) =>
      what.startsWith('PUT') ? new Promise((resolve) => (answer = () => resolve({ status: 204 }))) : undefined,
    );
    const { id, details } = await sendMail(browser);
    await vi.waitFor(() => expect(backend.requestsOf('PUT')).toHaveLength(1));
    await browser.ask('draft.open', { gmailAccount: account, draftId: details.draftId });
    answer();
    await vi.waitFor(async () => expect(await stored()).toEqual([]));
    expect(backend.requestsOf('DELETE').map(({ what }) => what)).toEqual([`DELETE /v1/messages/${id}`]);
    expect(await summary()).toBeUndefined();
  });

  test('ignores a late confirmation', async () => {
    const details = someDetails();
    await browser.ask('send.stage', { id: 'A'.repeat(22), sentAt: 1, details });
    await browser.ask('draft.open', { gmailAccount: account, draftId: details.draftId });
    await browser.ask('send.confirm', { id: 'A'.repeat(22), threadId: '18f0a', gmailMessageId: null });
    expect(await stored()).toEqual([]);
    expect(await summary()).toBeUndefined();
  });

  test('then Send again tracks the second mail only', async () => {
    const first = await sendMail(browser);
    const second = await sendMail(browser, { details: first.details });
    await vi.waitFor(async () => expect(await stored()).toEqual([]));
    const messages = await browser.ask('threads.messages', { gmailAccount: account, threadId: '18f0a' });
    expect(messages.map(({ id }) => id)).toEqual([second.id]);
  });
});

describe("a draft's eye, by hand", () => {
  const draft = { gmailAccount: account, draftId: 'msg-a:r-eye' };

  const chosen = async (of: Request<'draft.open'> = draft) => (await browser.ask('draft.open', of)).choice.on;

  test('is not chosen at first, as it was left afterwards, and apart for each account', async () => {
    expect(await chosen()).toBeNull();
    await browser.ask('draft.set', { ...draft, choice: { ...NOTHING_CHOSEN, on: false } });
    browser.restart();
    expect(await chosen()).toBe(false);
    expect(await chosen({ ...draft, gmailAccount: 'work@gmail.com' })).toBeNull();
  });

  test('stays as it was left when the mail is sent and that is undone', async () => {
    await browser.ask('draft.set', { ...draft, choice: { ...NOTHING_CHOSEN, on: true } });
    await sendMail(browser, { details: someDetails(draft) });
    expect(await chosen()).toBe(true);
  });
});

describe('own views', () => {
  const view = { id: 'A'.repeat(22), at: 5 };

  test('are reported, and again after an outage', async () => {
    down();
    await browser.ask('own-views.report', { views: [view, { id: 'no id', at: 1 }] });
    await vi.waitFor(() => expect(backend.requestsOf('POST /v1/own-views').length).toBeGreaterThan(0));
    browser.restart();
    up();
    browser.background().wake();
    await vi.waitFor(async () => expect(await browser.db.count('ownViews')).toBe(0));
    expect(backend.requestsOf('POST /v1/own-views').at(-1)?.body).toEqual({ views: [view] });
  });

  test('are a bounded queue: the latest count', async () => {
    down();
    const views = Array.from({ length: 700 }, (_, at) => ({ ...view, at }));
    await browser.ask('own-views.report', { views });
    const kept = await browser.db.getAll('ownViews');
    expect(kept).toHaveLength(500);
    expect(kept.at(-1)?.at).toBe(699);
  });
});
