/** The backend as a program: settings from the environment, then listen. The same as `nunchi serve`. */
import { runCommand } from './cli/run-command.ts';

await runCommand(['serve']);
