/** Ends a set-up script by becoming, as far as anyone can tell, the program that it set up. */
import { spawn } from 'node:child_process';
import { projectEnvironment, projectFolder } from './run-step.mjs';

/** ms */
const ORPHAN_CHECK = 250;

/**
 * Runs the project's own Node with these arguments; signals reach it, and its exit code is this process's.
 * @param {string[]} args
 */
export function handOverToNode(args) {
  const child = spawn('node', args, {
    cwd: projectFolder,
    env: projectEnvironment,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  // Ctrl-C reaches the child by itself; a signal sent to this process alone must be handed on. Either way its exit code is ours.
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  process.on('SIGINT', () => {});
  if (process.env.npm_lifecycle_event) whenOrphaned(() => child.kill('SIGTERM'));
  child.on('close', (code) => process.exit(code ?? 1));
}

/**
 * A SIGTERM to npm ends npm and its shell, and reaches nobody else: that they are gone is the only sign.
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
