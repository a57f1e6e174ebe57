/** Runs the real backend as a process, on a free port and a temporary data folder. */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { devicesResponse } from '../../../src/protocol/api.ts';
import { formatConnectLink, parseConnectLink } from '../../../src/protocol/connect-link.ts';
import { systemEnvironment } from '../../../src/server/environment.ts';
import { createCode } from '../../../src/server/routes/connect-codes.ts';
import { openStore } from '../../../src/server/store/data-folder.ts';
import { STORE_FILE } from '../../../src/server/store/sqlite/open-database.ts';
import { connect, type Sender } from '../faults/sender.ts';

const root = join(import.meta.dirname, '../../..');
const command = join(root, 'bin/nunchi.mjs');

const COUNTS = {
  messages: "SELECT count(*) FROM messages WHERE state = 'registered'",
  loads: 'SELECT count(*) FROM loads',
} as const;

export interface Backend {
  url: string;
  /** A single-use connect link for a new account, made as by `nunchi invite`. */
  invite(): Promise<string>;
  /** URL of a pixel of another account. */
  mintForeignPixel(): Promise<string>;
  /** Joins by this link; the answer tells whether that browser is still known. */
  join(link: string): Promise<() => Promise<boolean>>;
  /** Joins by this link, then revokes the account's other browsers. */
  revokeOthers(link: string): Promise<void>;
  /** @param settings environment variables to add */
  start(settings?: Record<string, string>): Promise<void>;
  /** SIGKILL stands for a power cut. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Requests for anything under `/p/`, since it last started. */
  pixelRequests(): Promise<number>;
  /** Rows in its store now. */
  stored(what: keyof typeof COUNTS): number;
  dispose(): Promise<void>;
}

export async function startBackend(): Promise<Backend> {
  const data = await mkdtemp(join(tmpdir(), 'nunchi-e2e-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { ...process.env, PORT: String(port), NUNCHI_DATA: data, NUNCHI_LOG_LEVEL: 'info' };
  let output = '';
  let server: ChildProcess | null = null;

  const start = async (settings: Record<string, string> = {}) => {
    server = spawn(process.execPath, [command, 'serve'], {
      env: { ...env, ...settings },
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    server.stdout?.on('data', (chunk) => (output += chunk));
    server.stderr?.on('data', (chunk) => (output += chunk));
    await untilReady(url, server, () => output);
  };
  const stop = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') => {
    const ending = server;
    server = null;
    if (!ending || ending.exitCode !== null) return;
    const ended = new Promise((done) => ending.once('exit', done));
    ending.kill(signal);
    await ended;
  };

  await start();
  const store = openStore({ dataFolder: data });
  const invite = async (): Promise<string> => {
    const { code } = await createCode(store, null, systemEnvironment);
    return formatConnectLink({ server: url, code, root: null });
  };
  const joinBy = (link: string) => connect(url, parseConnectLink(link)?.code ?? '');
  return {
    url,
    invite,
    mintForeignPixel: async () => url + (await joinBy(await invite())).mint().path,
    join: async (link) => {
      const browser = await joinBy(link);
      return async () => (await browser.call('GET', '/v1/me')).ok;
    },
    revokeOthers: async (link) => revokeOthers(await joinBy(link)),
    start,
    stop,
    pixelRequests: async () => {
      const text = await (await fetch(`${url}/metrics`)).text();
      const counts = [...text.matchAll(/^nunchi_pixel_requests_total\{.*\} (\d+)$/gm)].map(([, count]) =>
        Number(count),
      );
      if (counts.length === 0) throw new Error('the metrics say nothing of pixels');
      return counts.reduce((sum, count) => sum + count, 0);
    },
    stored: (what) => {
      const database = new DatabaseSync(join(data, STORE_FILE), { readOnly: true });
      try {
        return Number(Object.values(database.prepare(COUNTS[what]).get() ?? {})[0]);
      } finally {
        database.close();
      }
    },
    dispose: async () => {
      await store.close();
      await stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** The backend for one of several tests: counts start at 0, and stopping fails. */
export async function shareBackend(backend: Backend): Promise<Backend> {
  const refuse = () => Promise.reject(new Error('a test that stops its backend must say ownBackend'));
  const before = {
    pixels: await backend.pixelRequests(),
    messages: backend.stored('messages'),
    loads: backend.stored('loads'),
  };
  return {
    ...backend,
    start: refuse,
    stop: refuse,
    dispose: refuse,
    pixelRequests: async () => (await backend.pixelRequests()) - before.pixels,
    stored: (what) => backend.stored(what) - before[what],
  };
}

async function revokeOthers(browser: Sender): Promise<void> {
  const { devices } = devicesResponse.parse(await (await browser.call('GET', '/v1/devices')).json());
  for (const { id, current } of devices) {
    if (!current) await browser.call('DELETE', `/v1/devices/${id}`);
  }
}

async function untilReady(url: string, server: ChildProcess, output: () => string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (server.exitCode !== null) throw new Error(`the backend ended at once:\n${output()}`);
    const ready = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error(`the backend is not ready after 15 s:\n${output()}`);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (!address || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
