/** Starts a server in its own process, on its own core if possible. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

export interface BenchServer {
  name: string;
  url: string;
  /** CPU time of the process, its threads and children, s; null: unknown on this system. */
  processorTime: () => number | null;
  stop: () => Promise<void>;
}

interface StartOptions {
  /** Default: read from the output, `port 1234` or `http://…:1234`. */
  port?: number;
  env?: Record<string, string>;
  /** Gets the whole output after each chunk. */
  onOutput?: (output: string) => void;
}

/** Per second: Linux's unit in /proc on all of Node's architectures. */
const TICKS = 100;
const START_TIMEOUT_MS = 20_000;

const [SERVER_CORE, LOAD_CORE] = ['0', '1'];
const canPin = spawnSync('taskset', ['-c', LOAD_CORE, 'true']).status === 0;

/** Program and arguments, pinned to the core of the servers or of the load. */
export function pinned(core: 'server' | 'load', command: string[]): [string, ...string[]] {
  const [program = '', ...args] = command;
  return canPin ? ['taskset', '-c', core === 'server' ? SERVER_CORE : LOAD_CORE, program, ...args] : [program, ...args];
}

export async function startServer(
  name: string,
  program: string,
  args: string[],
  options: StartOptions = {},
): Promise<BenchServer> {
  const [first, ...rest] = pinned('server', [program, ...args]);
  const child = spawn(first, rest, { env: { ...process.env, ...options.env }, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = `http://127.0.0.1:${await portOf(name, child, options)}`;
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

async function portOf(name: string, child: ChildProcess, { port, onOutput }: StartOptions): Promise<number> {
  let [output, tries] = ['', 0];
  child.stdout?.on('data', (data) => {
    output += data;
    onOutput?.(output);
  });
  for (const end = Date.now() + START_TIMEOUT_MS; Date.now() < end; tries++) {
    const found = port ?? Number(/(?:port |http:\/\/[\w.]+:)(\d+)/.exec(output)?.[1] ?? 0);
    if (found && (await responds(found))) return found;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`${name} did not answer after ${tries} tries: ${output}`);
}

async function responds(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/livez`).then(
    () => true,
    () => false,
  );
}

/** Includes children: nginx responds in one. Null unless Linux. */
function processorTime(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const ticks = processes.map((name) => {
    const fields = statOf(name);
    const counted = Number(name) === pid || Number(fields[1]) === pid;
    return counted ? Number(fields[11]) + Number(fields[12]) : 0;
  });
  return ticks.reduce((sum, one) => sum + one, 0) / TICKS;
}

/** Fields after the process name, which may hold spaces; none if it ended. */
function statOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return [];
  }
}
