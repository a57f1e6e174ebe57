/** A backend in its own process, in a data folder removed after the test. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const COMMAND = join(import.meta.dirname, '../../../bin/nunchi.mjs');

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface BackendProcess {
  /** An address: a name may resolve to two. */
  url: string;
  pid: number;
  /** Output so far. */
  stdout: () => string;
  stderr: () => string;
  kill: (signal: NodeJS.Signals) => void;
  ended: Promise<Ended>;
}

/** A folder removed when the test ends. */
export function makeDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nunchi-faults-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs `nunchi` with the arguments, without the settings of the test's environment. */
function start(args: string[], settings: Record<string, string>): ChildProcess {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(NUNCHI_.*|PORT|HOST)$/.test(name));
  const child = spawn(process.execPath, [COMMAND, ...args], {
    env: { ...Object.fromEntries(inherited), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  return child;
}

function listenTo(child: ChildProcess) {
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (data) => {
    stdout += data;
  });
  child.stderr?.on('data', (data) => {
    stderr += data;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  return { ended, stdout: () => stdout, stderr: () => stderr };
}

/** Runs a command to its end. */
export function runNunchi(args: string[], settings: Record<string, string>): Promise<Ended> {
  return listenTo(start(args, settings)).ended;
}

/** Runs `serve` on a free port until started. */
export async function startBackend(folder: string, settings: Record<string, string> = {}): Promise<BackendProcess> {
  const child = start(['serve'], { PORT: '0', NUNCHI_DATA: folder, ...settings });
  const { ended, stdout, stderr } = listenTo(child);
  const running = new Promise<string>((resolve) => {
    child.stdout?.on('data', () => {
      const [, port] = /running at http:\/\/localhost:(\d+)[\s\S]*Ctrl-C/.exec(stdout()) ?? [];
      if (port) resolve(port);
    });
  });
  const port = await Promise.race([
    running,
    ended.then((end) => Promise.reject(new Error(`the backend did not start: ${end.stderr}`))),
  ]);
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    stdout,
    stderr,
    kill: (signal) => child.kill(signal),
    ended,
  };
}
