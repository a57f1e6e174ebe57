/** `npm start`: sets up, builds the extension, and runs the backend until it is told to stop. */
import { spawn } from 'node:child_process';
import { giveUp, projectEnvironment, projectFolder, run, step } from './run-step.mjs';
import { setUp } from './setup.mjs';

await setUp();
await step('Building the extension', async () => {
  const { ok, output } = await run('npm', ['run', 'build'], { quiet: true });
  if (!ok) giveUp(`The extension could not be built.\n\n${output}`);
});

const server = spawn('node', ['bin/nunchi.mjs', 'serve'], {
  cwd: projectFolder,
  env: projectEnvironment,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
// Ctrl-C reaches the server by itself; a signal sent to this process alone must be handed on. Either way its exit code is ours.
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => server.kill(signal));
process.on('SIGINT', () => {});
server.on('close', (code) => process.exit(code ?? 1));
