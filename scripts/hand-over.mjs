/** Ends a set-up script by running the program in its place. */
import { spawn } from 'node:child_process';
import { projectEnvironment, projectFolder } from './run-step.mjs';

/** ms. */
const ORPHAN_CHECK = 250;

/**
 * Runs the project's Node with these arguments; forwards signals and the exit code.
 * @param {string[]} args
 */
export function handOverToNode(args) {
  const child = spawn('node', args, {
    cwd: projectFolder,
    env: projectEnvironment,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  // Ctrl-C reaches the child directly; other signals are forwarded.
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  process.on('SIGINT', () => {});
  if (process.env.npm_lifecycle_event) whenOrphaned(() => child.kill('SIGTERM'));
  child.on('close', (code) => process.exit(code ?? 1));
}

/**
 * Acts when the parent ends: SIGTERM to npm ends only npm and its shell.
 * @param {() => void} act
 */
function whenOrphaned(act) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, ORPHAN_CHECK);
  timer.unref();
}
