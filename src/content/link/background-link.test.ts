import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runtime } from '../../../tests/support/fake-runtime.ts';
import type { Connection } from '../../mail/connection.ts';
import { DEFAULTS } from '../../mail/settings.ts';
import { GMAIL_PORT } from '../../messaging/messages.ts';
import { BackgroundLink } from './background-link.ts';

const connected: Connection = {
  state: 'connected',
  host: 'a.example',
  publicUrl: 'https://a.example',
  ownPixelPaths: ['/p/own'],
  connectedAt: 0,
  health: 'well',
  waiting: 0,
};

let controller: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  controller = new AbortController();
  runtime.reset({ 'connection.get': () => connected, 'settings.get': () => DEFAULTS });
});

afterEach(() => {
  controller.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A link after its first requests settled. */
async function openLink(): Promise<BackgroundLink> {
  const link = new BackgroundLink(controller.signal);
  await vi.advanceTimersByTimeAsync(0);
  return link;
}

/** Counts calls from now on. */
function countCalls(listeners: BackgroundLink['changes'] | BackgroundLink['reopened']): () => number {
  let calls = 0;
  listeners.add(() => {
    calls += 1;
  }, controller.signal);
  return () => calls;
}

describe('opening', () => {
  test('asks for connection and settings over Gmail’s port', async () => {
    const link = new BackgroundLink(controller.signal);
    expect(link).toMatchObject({ connection: null, terms: null });
    await vi.advanceTimersByTimeAsync(0);
    expect(runtime.port.name).toBe(GMAIL_PORT);
    expect(link.connection).toEqual(connected);
    expect(link.terms).toMatchObject({ askByDefault: true, paused: false });
    expect(link.ownPixelPaths).toEqual(['/p/own']);
  });

  test('is not a reopening', async () => {
    const link = new BackgroundLink(controller.signal);
    const reopenings = countCalls(link.reopened);
    await vi.advanceTimersByTimeAsync(0);
    expect(reopenings()).toBe(0);
  });

  test('does nothing once its signal has aborted', async () => {
    controller.abort();
    await openLink();
    expect(runtime.ports).toEqual([]);
  });
});

describe('staying open', () => {
  test('pings every 20 s, so that the service worker is not stopped after 30', async () => {
    await openLink();
    await vi.advanceTimersByTimeAsync(19_999);
    expect(runtime.port.received).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(runtime.port.received).toEqual(['ping']);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(runtime.port.received).toEqual(['ping', 'ping']);
  });

  test('stops pinging a lost port', async () => {
    await openLink();
    runtime.port.drop();
    await vi.advanceTimersByTimeAsync(250);
    expect(runtime.ports).toHaveLength(2);
    // The new port's.
    expect(vi.getTimerCount()).toBe(1);
  });

  test('ends port, ping and retries when its signal aborts', async () => {
    await openLink();
    const { port } = runtime;
    controller.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(port.connected).toBe(false);
    expect(port.received).toEqual([]);
    expect(runtime.ports).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a lost port', () => {
  test('is opened again after 250 ms, and reported', async () => {
    const link = await openLink();
    const reopenings = countCalls(link.reopened);
    runtime.port.drop();
    await vi.advanceTimersByTimeAsync(249);
    expect(runtime.ports).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(runtime.ports).toHaveLength(2);
    expect(reopenings()).toBe(1);
  });

  test('is retried at doubling intervals of at most 30 s while nobody responds', async () => {
    runtime.responses = {};
    await openLink();
    const intervals: number[] = [];
    while (intervals.length < 10) {
      const opened = runtime.ports.length;
      const from = Date.now();
      while (runtime.ports.length === opened) await vi.advanceTimersToNextTimerAsync();
      intervals.push(Date.now() - from);
    }
    expect(intervals).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  test('starts from 250 ms again after a greeting was answered', async () => {
    const { responses } = runtime;
    runtime.responses = {};
    await openLink();
    await vi.advanceTimersByTimeAsync(250 + 500);
    runtime.responses = responses;
    await vi.advanceTimersByTimeAsync(1_000);
    const opened = runtime.ports.length;
    runtime.port.drop();
    await vi.advanceTimersByTimeAsync(250);
    expect(runtime.ports).toHaveLength(opened + 1);
  });

  test('is closed where the greeting fails: an open port alone is no link', async () => {
    runtime.responses = {};
    await openLink();
    expect(runtime.port.connected).toBe(false);
  });
});

describe('events', () => {
  test('change connection and settings', async () => {
    const link = await openLink();
    const changes = countCalls(link.changes);
    runtime.port.emit({ kind: 'connection', connection: { state: 'none' } });
    runtime.port.emit({ kind: 'settings', settings: { ...DEFAULTS, paused: true, notifyWhen: 'never' } });
    expect(link).toMatchObject({ connection: { state: 'none' }, terms: { paused: true }, notifyWhen: 'never' });
    expect(link.ownPixelPaths).toEqual([]);
    expect(changes()).toBe(2);
  });

  test('of threads and of reads looked at reach their own listeners', async () => {
    const link = await openLink();
    const received: unknown[] = [];
    link.threads.add((event) => received.push(event), controller.signal);
    link.readsSeen.add((event) => received.push(event), controller.signal);
    const threads = { kind: 'threads', gmailAccount: 'a', changed: [], removed: ['t1'] } as const;
    runtime.port.emit({ ...threads, changed: [], removed: ['t1'] });
    runtime.port.emit({ kind: 'looked', gmailAccount: null });
    expect(received).toEqual([threads, { kind: 'looked', gmailAccount: null }]);
  });

  test('of a revoked browser end the news of reads, not what own pixels are known by', async () => {
    const link = await openLink();
    expect(link.receivesUpdates).toBe(true);
    runtime.port.emit({
      kind: 'connection',
      connection: { state: 'revoked', host: 'a.example', ownPixelPaths: ['/p/own'] },
    });
    expect(link.receivesUpdates).toBe(false);
    expect(link.ownPixelPaths).toEqual(['/p/own']);
  });
});

describe('requests', () => {
  test('resolve with the background’s response', async () => {
    const link = await openLink();
    runtime.responses['chase.count'] = () => 3;
    await expect(link.request('chase.count')).resolves.toBe(3);
  });

  test('reject where the background does not respond', async () => {
    const link = await openLink();
    await expect(link.request('chase.count')).rejects.toThrow('the background did not answer');
  });

  test('for the terms are made once', async () => {
    const link = new BackgroundLink(controller.signal);
    await link.loadTerms();
    const asked = runtime.requestsOf('settings.get').length;
    await link.loadTerms();
    expect(runtime.requestsOf('settings.get')).toHaveLength(asked);
  });
});

describe('a tab that is older than the extension', () => {
  test('is stale from the first request on, which rejects without being sent', async () => {
    const link = await openLink();
    const changes = countCalls(link.changes);
    runtime.id = undefined;
    await expect(link.request('chase.count')).rejects.toThrow('this tab is older than the extension');
    await expect(link.request('chase.count')).rejects.toThrow();
    expect(link).toMatchObject({ stale: true, receivesUpdates: false });
    expect(changes()).toBe(1);
    expect(runtime.requestsOf('chase.count')).toEqual([]);
  });

  test('does not open its lost port again', async () => {
    const link = await openLink();
    runtime.id = undefined;
    runtime.port.drop();
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(link.stale).toBe(true);
    expect(runtime.ports).toHaveLength(1);
  });
});
