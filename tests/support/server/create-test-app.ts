/** The app with real parts and no socket, for tests of its routes. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { pino } from 'pino';
import type { DeviceResponse } from '../../../src/protocol/api.ts';
import { createApp } from '../../../src/server/app.ts';
import { ChangeBell } from '../../../src/server/change-bell.ts';
import { systemEnvironment } from '../../../src/server/environment.ts';
import { Sightings } from '../../../src/server/housekeeping/sightings.ts';
import { createMetrics } from '../../../src/server/metrics.ts';
import { MintKeys } from '../../../src/server/pixel/mint-keys.ts';
import type { Recorder } from '../../../src/server/pixel/recorder.ts';
import type { AppEnvironment } from '../../../src/server/routes/app-parts.ts';
import { createCode, OwnerLink } from '../../../src/server/routes/connect-codes.ts';
import { startRecorder } from '../../../src/server/start-recorder.ts';
import { openSqliteStore } from '../../../src/server/store/sqlite/sqlite-store.ts';
import type { LoadFacts, Store } from '../../../src/server/store/store.ts';

const PUBLIC_URL = 'http://localhost:8787';

/** A reader on a desktop, with the viewer of the test's requests. */
export const FACTS: Omit<LoadFacts, 'at'> = {
  via: 'direct',
  client: 'Outlook',
  device: 'desktop',
  os: 'Windows',
  automation: null,
  network: 'unknown',
  place: null,
  viewer: 'reader----A',
};

interface Call {
  token?: string | undefined;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** The socket's peer. */
  from?: string;
  httpVersion?: string;
}

export interface TestApp {
  app: Hono<AppEnvironment>;
  store: Store;
  recorder: Recorder;
  stopping: AbortController;
  bell: ChangeBell;
  call: (method: string, path: string, call?: Call) => Promise<Response>;
  /** Connects a browser to a new account, or with a code to that of the code. */
  connect: (code?: string) => Promise<DeviceResponse>;
  /** Records a load as the pixel would. */
  load: (account: string, message: string, facts?: Partial<LoadFacts>) => Promise<boolean>;
  close: () => Promise<void>;
}

export function createTestApp({ publicUrl = PUBLIC_URL } = {}): TestApp {
  const folder = mkdtempSync(join(tmpdir(), 'nunchi-app-'));
  const path = join(folder, 'store.sqlite');
  const store = openSqliteStore(path);
  const bell = new ChangeBell();
  const metrics = createMetrics();
  const log = pino({ level: 'silent' });
  const recorder = startRecorder(path, { bell, metrics, log });
  const stopping = new AbortController();
  const app = createApp({
    environment: systemEnvironment,
    store,
    keys: new MintKeys({ current: 1, epochs: new Map([[1, new Uint8Array(32).fill(7)]]) }),
    facts: { viewerOf: () => 'sender----A' },
    recorder,
    bell,
    sightings: new Sightings(store),
    ownerLink: new OwnerLink(store, publicUrl, systemEnvironment),
    metrics,
    log,
    publicUrl,
    stopping: stopping.signal,
  });

  async function call(method: string, path: string, given: Call = {}) {
    const { token, body, headers, signal, from = '127.0.0.1', httpVersion = '1.1' } = given;
    const all = { host: 'localhost:8787', ...headers, ...(token && { authorization: `Bearer ${token}` }) };
    const init: RequestInit = { method, headers: all, signal: signal ?? null };
    if (body !== undefined) init.body = typeof body === 'string' ? body : JSON.stringify(body);
    const incoming = { method, headers: all, httpVersion, socket: { remoteAddress: from } };
    return app.request(path, init, { incoming: incoming as unknown as IncomingMessage });
  }

  return {
    app,
    store,
    recorder,
    stopping,
    bell,
    call,
    async connect(code) {
      const { code: fresh } = await createCode(store, null, systemEnvironment);
      const response = await call('POST', '/v1/devices', { body: { code: code ?? fresh, label: 'Chrome' } });
      return (await response.json()) as DeviceResponse;
    },
    load(account, message, facts) {
      const all = { ...FACTS, at: Date.now(), ...facts };
      return recorder.record({ account, message, at: all.at, facts: JSON.stringify(all) });
    },
    async close() {
      await recorder.stop();
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
