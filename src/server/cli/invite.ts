/** `nunchi invite`: a connect link for a new account, with or without a running server. */
import { parseArgs } from 'node:util';
import { formatConnectLink } from '../../protocol/connect-link.ts';
import { systemEnvironment } from '../environment.ts';
import { createCode } from '../routes/connect-codes.ts';
import { readSettings } from '../settings.ts';
import { openStore } from '../store/data-folder.ts';

/** Prints the link; with `--json` as `{"connect", "code"}`. */
export async function invite(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean', default: false } } });
  const settings = readSettings(process.env);
  const store = openStore(settings);
  try {
    // The server's own last URL: it may run on another port than this command knows.
    const server = settings.publicUrl ?? (await store.publicUrl()) ?? `http://localhost:${settings.port}`;
    const { code, expiresAt } = await createCode(store, null, systemEnvironment);
    const connect = formatConnectLink({ server, code, root: null });
    if (values.json) {
      console.log(JSON.stringify({ connect, code }));
    } else {
      console.log(
        `${connect}\n\nIt works once, until ${new Date(expiresAt).toLocaleString()}, and makes a new account.`,
      );
    }
  } finally {
    await store.close();
  }
}
