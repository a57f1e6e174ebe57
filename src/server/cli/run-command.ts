/** The `nunchi` command: its subcommands and errors. */
import { SETTING_NAMES } from '../settings.ts';
import { StartError, UsageError } from '../start-error.ts';

/** Each loads its own modules only: all together take half a second. */
const COMMANDS: Record<string, { help: string; run: (args: string[]) => Promise<void> }> = {
  serve: {
    help: 'runs the backend',
    run: async (args) => {
      rejectArguments(args);
      const { serve } = await import('./serve.ts');
      await serve();
    },
  },
  invite: {
    help: 'makes a connect link for a new account; --json prints {"connect", "code"}',
    run: async (args) => (await import('./invite.ts')).invite(args),
  },
  networks: {
    help: 'update [list]… [--from list=address]…: fetches the published lists of relays, clouds and scanners',
    run: async (args) => (await import('./networks.ts')).networks(args),
  },
  doctor: {
    help: 'looks for what is wrong; exit code 1 where something is',
    run: async (args) => {
      rejectArguments(args);
      const { doctor } = await import('./doctor.ts');
      await doctor();
    },
  },
};

export const USAGE = [
  'Usage: nunchi <command>',
  '',
  ...Object.entries(COMMANDS).map(([name, { help }]) => `  ${name.padEnd(8)} ${help}`),
  '',
  `Settings come from the environment (docs/operating.md): ${SETTING_NAMES.join(', ')}.`,
].join('\n');

function rejectArguments([first]: string[]): void {
  if (first !== undefined) throw new UsageError(`Unknown argument ${first}`);
}

/** Runs a command line. Exit code 2 for a usage error, 1 for a failed command. */
export async function runCommand([name = '', ...args]: string[]): Promise<void> {
  // Only the owner may read what is written into the data folder.
  process.umask(0o077);
  if (name === '--help' || name === '-h' || name === 'help') {
    console.log(USAGE);
    return;
  }
  try {
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw new UsageError(name ? `Unknown command ${name}` : 'Which command?');
    await command.run(args);
  } catch (error) {
    process.exitCode = fail(error);
  }
}

function fail(error: unknown): number {
  if (error instanceof UsageError || isParseError(error)) {
    console.error(`nunchi: ${error.message}\n\n${USAGE}`);
    return 2;
  }
  console.error(error instanceof StartError ? `nunchi: ${error.message}` : error);
  return 1;
}

function isParseError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
