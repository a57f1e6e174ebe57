/** Looks for readers' addresses and user agents in every file, log line and response of a whole run. */
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tokenInPath } from '../../src/protocol/token.ts';
import { makeDataFolder, startBackend } from '../support/faults/backend-process.ts';
import { connect, findCode, type Sender } from '../support/faults/sender.ts';

/** Readers with strings that must not be found: address, user agent, and distinctive parts of both. */
const READERS = [
  { address: '128.95.120.1', agent: 'Outlook-iOS/709.2226530.prod.iphone (3.24.1)', pieces: ['128.95.120', '2226530'] },
  {
    address: '223.38.1.1',
    agent: 'Mozilla/5.0 (Linux; Android 14; CUBOT KINGKONG 5 Pro)',
    pieces: ['223.38.1', 'KINGKONG'],
  },
  { address: '2001:2d8::1', agent: 'Thunderbird/91.8.0-raw-marker', pieces: ['2001:2d8', '2001:02d8', 'raw-marker'] },
  { address: '::ffff:168.126.63.1', agent: 'Barracuda Sentinel (raw EE)', pieces: ['168.126.63', 'raw EE'] },
  { address: '172.226.172.5', agent: 'Mozilla/5.0', pieces: ['172.226.172'] },
  {
    address: 'not-an-address-marker',
    agent: '<script>agent-marker</script>',
    pieces: ['address-marker', 'agent-marker'],
  },
];

const PIECES = READERS.flatMap(({ pieces }) => pieces);

/** Every response, headers and body. */
function ask(url: string, path: string, headers: Record<string, string>, method = 'GET'): Promise<string> {
  return new Promise((resolve, reject) => {
    const asking = request(url + path, { method, headers }, (response) => {
      let text = `${response.statusCode} ${JSON.stringify(response.headers)}`;
      response.setEncoding('latin1').on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve(text));
    });
    asking.on('error', reject).end();
  });
}

function filesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [file, readFileSync(file, 'latin1')]));
}

/** Each string found in a text, with its place. */
function found(where: string, text: string, pieces: readonly string[]): string[] {
  return pieces
    .filter((piece) => text.toLowerCase().includes(piece.toLowerCase()))
    .map((piece) => `${where}: ${piece}`);
}

async function everyResponse(url: string, sender: Sender, ids: readonly string[]): Promise<string> {
  const { token } = sender.device;
  const authorization = `Bearer ${token}`;
  const paths = ['/v1/changes', '/v1/me', '/v1/devices', '/metrics', ...ids.map((id) => `/v1/messages/${id}`)];
  const open = ['/', '/connect', '/livez', '/readyz', '/metrics', '/nowhere', '/p/nothing.gif', '/v1/me'];
  const responses = await Promise.all([
    ...paths.map((path) => ask(url, path, { authorization })),
    // Errors are answered and logged too, and must not quote the reader.
    ...READERS.flatMap(({ address, agent }) =>
      open.map((path) => ask(url, path, { 'user-agent': agent, 'x-forwarded-for': address })),
    ),
  ]);
  return responses.join('\n');
}

test("no file, log line or response contains a reader's address or user agent", async () => {
  const folder = makeDataFolder();
  const backend = await startBackend(folder, { NUNCHI_LOG_LEVEL: 'trace' });
  const sender = await connect(backend.url, findCode(backend.stdout()));
  const mails = READERS.map(() => sender.mint());
  const responses: string[] = [];
  for (const [index, { address, agent }] of READERS.entries()) {
    const headers = { 'x-forwarded-for': address, 'user-agent': agent };
    const { id, path } = mails[index] ?? sender.mint();
    await sender.register(id);
    for (const method of ['GET', 'HEAD']) responses.push(await ask(backend.url, path, headers, method));
    responses.push(await ask(backend.url, path.replace(/.\.gif$/, '-.gif'), headers));
  }
  responses.push(
    await everyResponse(
      backend.url,
      sender,
      mails.map(({ id }) => id),
    ),
  );
  const running = filesOf(folder);
  backend.kill('SIGTERM');
  const { stdout, stderr } = await backend.ended;
  const stopped = filesOf(folder);

  // The run did derive facts: the loads are there.
  expect(responses.join()).toMatch(/"city":"Seattle"/);
  expect(responses.join()).toMatch(/"client":"Thunderbird"/);
  expect([...running.values()].join()).toContain('Seattle');
  expect(stderr).toMatch(/"level":(10|20|30)/);

  const secrets = [sender.device.token, ...mails.map(({ path }) => tokenInPath(path) ?? '')];
  const leaks = [
    ...found('answers', responses.join('\n'), PIECES),
    ...[...running, ...stopped].flatMap(([file, text]) => found(file, text, [...PIECES, ...secrets])),
    ...found('standard output', stdout, [...PIECES, ...secrets]),
    ...found('log', stderr, [...PIECES, ...secrets]),
  ];
  expect(leaks).toEqual([]);
});
