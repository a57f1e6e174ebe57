#!/usr/bin/env node
// The `nunchi` command. The backend needs Node 24; an older one runs it on the project's own.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OWN_NODE } from '../scripts/own-node.mjs';

const [major = 0] = process.versions.node.split('.').map(Number);

if (major >= 24) {
  const { runCommand } = await import('../src/server/cli/run-command.ts');
  await runCommand(process.argv.slice(2));
} else if (existsSync(OWN_NODE)) {
  const self = fileURLToPath(import.meta.url);
  // The channel tells the child when this process ends, even when killed.
  const child = spawn(OWN_NODE, [self, ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
} else {
  console.error(
    `nunchi: this needs Node 24 and runs on ${process.version}. Run npm start first: it installs the project's own.`,
  );
  process.exit(1);
}
