/** The real backend as a process of its own, on a free port, with a data folder that ends with the test. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../../..');
const command = join(root, 'bin/nunchi.mjs');

export interface Backend {
  url: string;
  /** A fresh connect link, by `nunchi invite --json`. */
  invite(): Promise<string>;
  start(): Promise<void>;
  /** Ends it as an operator would (SIGTERM), or as a power cut would (SIGKILL). */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Value of a counter of `/metrics`, summed over its labels. */
  metric(name: string): Promise<number>;
  /** All that it wrote on standard output and standard error. */
  output(): string;
  dispose(): Promise<void>;
}

export async function startBackend(): Promise<Backend> {
  const data = await mkdtemp(join(tmpdir(), 'nunchi-e2e-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { ...process.env, PORT: String(port), NUNCHI_DATA: data, NUNCHI_LOG_LEVEL: 'info' };
  let output = '';
  let server: ChildProcess | null = null;

  const start = async () => {
    server = spawn(process.execPath, [command, 'serve'], { env, cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
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
  return {
    url,
    invite: async () => {
      const { stdout } = await promisify(execFile)(process.execPath, [command, 'invite', '--json'], { env, cwd: root });
      return JSON.parse(stdout).connect;
    },
    start,
    stop,
    metric: async (name) => {
      const text = await (await fetch(`${url}/metrics`)).text();
      const samples = text.split('\n').filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`));
      return samples.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
    },
    output: () => output,
    dispose: async () => {
      await stop();
      await rm(data, { recursive: true, force: true });
    },
  };
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
