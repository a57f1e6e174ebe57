/** Finds this project's running backend, else starts one that ends with the demo. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { startBackend } from '../../support/e2e/backend.ts';

const root = join(import.meta.dirname, '../../..');
const PROBE_MS = 3_000;

export interface DemoBackend {
  url: string;
  /** A sentence for the person: which backend this is. */
  says: string;
  /** Creates a connect link. */
  invite(): Promise<string>;
  dispose(): Promise<void>;
}

export async function findBackend(): Promise<DemoBackend> {
  const running = await findRunning();
  if (running) return running;
  forgetSettings();
  const own = await startBackend();
  return {
    ...own,
    says: `A backend of its own at ${own.url}, whose data is gone when the demo ends.`,
  };
}

/** A backend counts if it responds here, has this project's data, and a public address this browser can reach. */
async function findRunning(): Promise<DemoBackend | null> {
  const url = `http://localhost:${process.env.PORT || 8787}`;
  const ready = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(PROBE_MS) }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!ready || !existsSync(resolve(root, process.env.NUNCHI_DATA || 'data'))) return null;
  if (new URL(await invite()).origin !== url) return null;
  return { url, says: `The backend that runs at ${url}.`, invite, dispose: async () => {} };
}

async function invite(): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['bin/nunchi.mjs', 'invite', '--json'], { cwd: root });
  return JSON.parse(stdout).connect;
}

/** Settings are for the person's own backend: theirs may name an unreachable address. */
function forgetSettings(): void {
  const settings = Object.keys(process.env).filter((name) => name.startsWith('NUNCHI_') && name !== 'NUNCHI_CHROMIUM');
  for (const name of [...settings, 'HOST']) delete process.env[name];
}
