/** The backend as a program, like `nunchi serve`. */
import { runCommand } from './cli/run-command.ts';

await runCommand(['serve']);
