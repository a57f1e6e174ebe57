/** The backend on a temporary data folder, with registered mails. */
import { join } from 'node:path';
import { connect, findCode, type Sender } from '../../tests/support/faults/sender.ts';
import { type BenchServer, startServer } from './start-server.ts';

const COMMAND = join(import.meta.dirname, '../../bin/nunchi.mjs');
/** Concurrent registrations. */
const CONCURRENCY = 32;

export interface NunchiServer extends BenchServer {
  paths: string[];
}

export async function startNunchi(folder: string, mails: number): Promise<NunchiServer> {
  let output = '';
  const env = { PORT: '0', NUNCHI_DATA: join(folder, 'data'), NUNCHI_LOG_LEVEL: 'error' };
  const server = await startServer('nunchi, durable', process.execPath, [COMMAND, 'serve'], {
    env,
    onOutput: (text) => {
      output = text;
    },
  });
  const sender = await connect(server.url, findCode(output));
  return { ...server, paths: await sendMails(sender, mails) };
}

async function sendMails(sender: Sender, count: number): Promise<string[]> {
  const paths: string[] = [];
  const send = async () => {
    while (paths.length < count) {
      const { id, path } = sender.mint();
      paths.push(path);
      const response = await sender.register(id);
      if (response.status !== 204) throw new Error(`registering returned ${response.status}: ${await response.text()}`);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, send));
  return paths;
}
