/** A server in a process of its own, on a core of its own where the machine can say so. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

export interface Served {
  name: string;
  url: string;
  /** What the process, its threads and children have used of the processor; s. Null: this system does not say. */
  processorTime: () => number | null;
  stop: () => Promise<void>;
}

interface Start {
  /** Known before; otherwise the process says it: `port 1234` or `http://…:1234`. */
  port?: number;
  env?: Record<string, string>;
  /** Hears what the process says. */
  said?: (text: string) => void;
}

/** Jiffies a second, as Linux tells them in /proc on every architecture that Node runs on. */
const TICKS = 100;
const START_TIMEOUT_MS = 20_000;

const [SERVER_CORE, LOAD_CORE] = ['0', '1'];
const canPin = spawnSync('taskset', ['-c', LOAD_CORE, 'true']).status === 0;

/** The program and its arguments, kept to the core that the servers have, or to the one that the load comes from. */
export function pinned(core: 'server' | 'load', command: string[]): [string, ...string[]] {
  const [program = '', ...args] = command;
  return canPin ? ['taskset', '-c', core === 'server' ? SERVER_CORE : LOAD_CORE, program, ...args] : [program, ...args];
}

export async function serve(name: string, program: string, args: string[], start: Start = {}): Promise<Served> {
  const [first, ...rest] = pinned('server', [program, ...args]);
  const child = spawn(first, rest, { env: { ...process.env, ...start.env }, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = `http://127.0.0.1:${await portOf(name, child, start)}`;
  return {
    name,
    url,
    processorTime: () => processorTime(child.pid ?? 0),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function portOf(name: string, child: ChildProcess, { port, said }: Start): Promise<number> {
  let [text, asked] = ['', 0];
  child.stdout?.on('data', (data) => {
    text += data;
    said?.(text);
  });
  for (const end = Date.now() + START_TIMEOUT_MS; Date.now() < end; asked++) {
    const found = port ?? Number(/(?:port |http:\/\/[\w.]+:)(\d+)/.exec(text)?.[1] ?? 0);
    if (found && (await answers(found))) return found;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`${name} did not answer after ${asked} tries: ${text}`);
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/livez`).then(
    () => true,
    () => false,
  );
}

/** Of the process and its children (nginx answers in one). Linux's /proc; elsewhere null. */
function processorTime(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const ticks = processes.map((name) => {
    const fields = statOf(name);
    const own = Number(name) === pid || Number(fields[1]) === pid;
    return own ? Number(fields[11]) + Number(fields[12]) : 0;
  });
  return ticks.reduce((sum, one) => sum + one, 0) / TICKS;
}

/** The fields behind the process's name, which may hold spaces; none where it has just ended. */
function statOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return [];
  }
}
