/** The backend as a program, the same as `nunchi serve`. */
import { runCommand } from './cli/run-command.ts';

await runCommand(['serve']);
