/** The backend as its owner runs it, on a data folder that ends with the bench, with mails that wait to be read. */
import { join } from 'node:path';
import { connect, findCode, type Sender } from '../../tests/support/faults/sender.ts';
import { type Served, serve } from './served.ts';

const COMMAND = join(import.meta.dirname, '../../bin/nunchi.mjs');
/** Registrations under way at once. */
const AT_ONCE = 32;

export interface NunchiServed extends Served {
  paths: string[];
}

export async function serveNunchi(folder: string, mails: number): Promise<NunchiServed> {
  let said = '';
  const env = { PORT: '0', NUNCHI_DATA: join(folder, 'data'), NUNCHI_LOG_LEVEL: 'error' };
  const served = await serve('nunchi, durable', process.execPath, [COMMAND, 'serve'], {
    env,
    said: (text) => {
      said = text;
    },
  });
  const sender = await connect(served.url, findCode(said));
  return { ...served, paths: await sendMails(sender, mails) };
}

async function sendMails(sender: Sender, count: number): Promise<string[]> {
  const paths: string[] = [];
  const send = async () => {
    while (paths.length < count) {
      const { id, path } = sender.mint();
      paths.push(path);
      const answer = await sender.register(id);
      if (answer.status !== 204) throw new Error(`registering answered ${answer.status}: ${await answer.text()}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, send));
  return paths;
}
