import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openBrowser, someDetails, type TestBrowser } from '../../../tests/support/background/browser.ts';
import {
  problem,
  type ScriptedBackend,
  type ScriptedResponse,
  startScriptedBackend,
} from '../../../tests/support/background/scripted-backend.ts';
import type { MailDetails } from '../../mail/tracked-mail.ts';
import type { MessageResponse } from '../../protocol/api.ts';
import { deriveSealKey, newRoot } from '../backend/keys.ts';
import { sealMessage } from '../backend/sealed-mail.ts';
import { readConnection } from '../store/state.ts';

let backend: ScriptedBackend;
let browser: TestBrowser;
beforeEach(async () => {
  [backend, browser] = await Promise.all([startScriptedBackend(), openBrowser()]);
  expect(await browser.ask('connection.connect', { link: backend.link })).toEqual({ error: null });
  await vi.waitFor(async () => expect(await cursor()).toBe('0'));
});
afterEach(() => {
  browser.close();
  backend.close();
});

const cursor = () => browser.db.get('state', 'cursor');
const polls = () => backend.requestsOf('GET /v1/changes').map(({ what }) => what);

function changes(cursor: string, messages: MessageResponse[] = [], deleted: string[] = []): ScriptedResponse {
  return { status: 200, body: { cursor, more: false, messages, deleted } };
}

/** Scripts the next poll's response; later ones are empty. */
function answerOnce(answer: ScriptedResponse): void {
  let answered = false;
  backend.script(({ what }) => {
    if (answered || !what.startsWith('GET /v1/changes')) return undefined;
    answered = true;
    return answer;
  });
}

function report(id: string, sealed: string): MessageResponse {
  const nobody = { status: 'unread' as const, reads: 0, viewers: 0, firstReadAt: null, lastReadAt: null, loads: [] };
  return { id, sentAt: 1, sealed, recipients: { count: 1, self: 'none', hints: [] }, ...nobody };
}

describe('while Gmail is open', () => {
  test('holds one poll at a time, however often asked', async () => {
    browser.background().gmailTabs(1);
    browser.background().gmailTabs(2);
    browser.background().wake();
    await vi.waitFor(() => expect(polls().some((what) => what.includes('wait=25'))).toBe(true));
    browser.background().wake();
    browser.background().gmailTabs(1);
    expect(polls().filter((what) => what.includes('wait=25'))).toHaveLength(1);
  });

  test('polls anew when the network is back: the old poll may hang', async () => {
    const cut = Promise.withResolvers<void>();
    browser.background().gmailTabs(1);
    await vi.waitFor(() => expect(polls().at(-1)).toContain('wait=25'));
    const asked = polls().length;
    backend.onCut(cut.resolve);
    browser.background().networkChanged();
    await cut.promise;
    await vi.waitFor(() => expect(polls().slice(asked).at(-1)).toContain('wait=25'));
  });

  test('failing settings delay no poll', async () => {
    await browser.db.put('state', { revision: 1, choices: {} }, 'synced');
    backend.script(({ what }) => {
      if (what.includes('/v1/settings')) return problem(502, 'Try again.');
      const behind = what.startsWith('GET /v1/changes') && !what.includes('settings=5');
      return behind
        ? { status: 200, body: { cursor: '0', more: false, messages: [], deleted: [], settings: 5 } }
        : undefined;
    });
    browser.background().gmailTabs(1);
    await vi.waitFor(() => expect(polls().at(-1)).toBe('GET /v1/changes?after=0&wait=25&settings=5'));
    expect((await browser.ask('connection.get')).state).toBe('connected');
  });

  test('continues from its cursor', async () => {
    answerOnce(changes('17'));
    browser.background().gmailTabs(1);
    await vi.waitFor(() => expect(polls().at(-1)).toBe('GET /v1/changes?after=17&wait=25'));
  });

  test('does not poll in a busy loop where the backend does not wait', async () => {
    backend.script(({ what }) => (what.startsWith('GET /v1/changes') ? changes('0') : undefined));
    browser.background().gmailTabs(1);
    await vi.waitFor(() => expect(polls().some((what) => what.includes('wait=25'))).toBe(true));
    const asked = polls().length;
    for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
    expect(polls().length).toBe(asked);
  });

  test('refreshes the account after a poll that ended early, as at a restart', async () => {
    const poll = Promise.withResolvers<ScriptedResponse>();
    const waiting = Promise.withResolvers<void>();
    backend.script(({ what }) => {
      if (!what.includes('wait=25')) return undefined;
      waiting.resolve();
      return poll.promise;
    });
    const before = backend.requestsOf('GET /v1/me').length;
    const accounts = () => backend.requestsOf('GET /v1/me').length - before;
    browser.background().gmailTabs(1);
    await waiting.promise;
    await vi.waitFor(() => expect(accounts()).toBe(1));
    backend.script(() => undefined);
    poll.resolve(changes('0'));
    await vi.waitFor(() => expect(accounts()).toBe(2), { timeout: 5_000 });
  });

  test('does not poll in a busy loop where the backend always has more', async () => {
    backend.script(({ what }) =>
      what.startsWith('GET /v1/changes')
        ? { status: 200, body: { cursor: '7', more: true, messages: [], deleted: [] } }
        : undefined,
    );
    browser.background().gmailTabs(1);
    await vi.waitFor(async () => expect(await cursor()).toBe('7'));
    await vi.waitFor(async () => expect(polls().filter((what) => what.includes('after=7'))).toHaveLength(1));
    for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
    expect(polls().filter((what) => what.includes('after=7'))).toHaveLength(1);
  });

  test('leaves no listener on its signal after a pause', async () => {
    backend.script(({ what }) => (what.startsWith('GET /v1/changes') ? problem(503, 'full disk') : undefined));
    const asked = polls().length;
    browser.background().gmailTabs(1);
    await vi.waitFor(() => expect(polls().length).toBeGreaterThan(asked + 1), { timeout: 10_000 });
    const listeners: number[] = [];
    const { abort } = AbortController.prototype;
    const spy = vi.spyOn(AbortController.prototype, 'abort').mockImplementation(function (this: AbortController) {
      listeners.push(getEventListeners(this.signal, 'abort').length);
      abort.call(this);
    });
    browser.background().stop();
    spy.mockRestore();
    expect(listeners[0]).toBe(0);
  });

  test('stops polling with the last tab', async () => {
    const cut = Promise.withResolvers<void>();
    browser.background().gmailTabs(1);
    await vi.waitFor(() => expect(polls().at(-1)).toContain('wait=25'));
    backend.onCut(cut.resolve);
    browser.background().gmailTabs(0);
    await cut.promise;
    expect(await browser.ask('connection.get')).toMatchObject({ health: 'well' });
  });
});

describe('a response', () => {
  test('that is invalid changes nothing', async () => {
    answerOnce({ status: 200, body: { cursor: 5, messages: 'many' } });
    const before = polls().length;
    browser.background().wake();
    await vi.waitFor(() => expect(polls().length).toBeGreaterThan(before));
    expect(await cursor()).toBe('0');
  });

  test('that refuses the cursor restarts from the first message', async () => {
    answerOnce(problem(400, 'after: must be the cursor of an earlier answer'));
    browser.background().wake();
    await vi.waitFor(async () => expect(await cursor()).toBeUndefined());
    browser.background().wake();
    await vi.waitFor(() => expect(polls().at(-1)).toBe('GET /v1/changes?wait=0'));
  });

  test('with a mail that does not open skips it, and counts it', async () => {
    const connection = await readConnection(browser.db);
    if (!connection) throw new Error('not connected');
    const [ours, foreign] = ['A'.repeat(22), 'B'.repeat(22)];
    const details = someDetails({ threadId: '18f0a' });
    const sealed = await sealMessage(connection, ours, details);
    const strange = await sealMessage({ ...connection, sealKey: await deriveSealKey(newRoot()) }, foreign, details);
    answerOnce(changes('3', [report(ours, sealed), report(foreign, strange)]));
    browser.background().wake();
    await vi.waitFor(async () => expect(await cursor()).toBe('3'));
    expect(await browser.db.getAllKeys('messages')).toEqual([ours]);
    expect(await browser.db.get('state', 'unreadable')).toEqual([foreign]);
    answerOnce(changes('4', [], [ours, foreign]));
    browser.background().wake();
    await vi.waitFor(async () => expect(await cursor()).toBe('4'));
    expect(await browser.db.count('messages')).toBe(0);
    expect(await browser.db.get('state', 'unreadable')).toEqual([]);
  });

  test.each<[string, object, boolean]>([
    ['that lacks a choice made here is told it again', {}, true],
    ['that has a later one is not', { notify: { when: 'every', at: 9 } }, false],
    [
      'of a kind that a newer version knows is left alone: neither would give in',
      { notify: { when: 'at noon', at: 9 } },
      false,
    ],
    ['that lacks Gmail’s ids is told them again', { notify: { when: 'never', at: 5 }, threadId: null }, true],
  ])('with a mail %s', async (_, sealed, again) => {
    const connection = await readConnection(browser.db);
    if (!connection) throw new Error('not connected');
    const id = 'A'.repeat(22);
    const details = someDetails({ threadId: '18f0a' });
    const said = report(id, await sealMessage(connection, id, { ...details, ...sealed } as MailDetails));
    const known = { id, sentAt: 1, recipients: said.recipients, report: null, here: false, registered: true };
    await browser.db.put('messages', { ...known, details: { ...details, notify: { when: 'never', at: 5 } } });
    answerOnce(changes('3', [said]));
    browser.background().wake();
    await vi.waitFor(async () => expect(await cursor()).toBe('3'));
    await vi.waitFor(async () => expect(await browser.db.count('outbox')).toBe(0));
    expect(backend.requestsOf('PUT')).toHaveLength(again ? 1 : 0);
    expect((await browser.db.get('messages', id))?.details.threadId).toBe('18f0a');
  });

  test('that comes after disconnecting is dropped', async () => {
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<ScriptedResponse>();
    const connection = await readConnection(browser.db);
    if (!connection) throw new Error('not connected');
    const sealed = await sealMessage(connection, 'A'.repeat(22), someDetails({ threadId: '18f0a' }));
    backend.script(({ what }) => {
      if (!what.startsWith('GET /v1/changes')) return undefined;
      asked.resolve();
      return answer.promise;
    });
    browser.background().wake();
    await asked.promise;
    await browser.ask('connection.disconnect');
    answer.resolve(changes('9', [report('A'.repeat(22), sealed)]));
    await browser.ask('connection.connect', { link: backend.link });
    expect(await browser.db.count('messages')).toBe(0);
    expect(await cursor()).not.toBe('9');
  });
});
