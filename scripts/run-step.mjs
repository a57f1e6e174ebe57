/** Runs commands as steps with title and duration. Needs no installed package. */
import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** Puts the project's tools, such as Node 24, before the machine's, and caches compiled code. */
export const projectEnvironment = {
  ...process.env,
  NODE_COMPILE_CACHE: resolve(projectFolder, 'node_modules/.cache/node'),
  PATH: `${resolve(projectFolder, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
};

/**
 * Runs a command in the project folder.
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv }} [options] quiet: keep the output, to be shown only on failure
 * @returns {Promise<{ ok: boolean, output: string }>} ok: it ended with 0
 */
export function run(command, args, { quiet = false, env = {} } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: projectFolder,
      env: { ...projectEnvironment, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => done({ ok: false, output: error.message }));
    child.on('close', (code) => done({ ok: code === 0, output }));
  });
}

/**
 * Shows a step's title while it runs, then its result.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const start = Date.now();
  const seconds = () => `${((Date.now() - start) / 1000).toFixed(1)} s`;
  const live = process.stdout.isTTY;
  console.log(`· ${title} …`);
  const timer = live ? setInterval(() => process.stdout.write(`\r  ${seconds()} `), 500) : undefined;
  try {
    const result = await work();
    if (live) process.stdout.write('\r');
    console.log(`✓ ${title} (${seconds()})`);
    return result;
  } finally {
    clearInterval(timer);
  }
}

/** Exits with one message, for set-up problems the person must fix. @param {string} message @returns {never} */
export function giveUp(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}
