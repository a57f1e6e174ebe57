/** The baseline: node:http with the same GIF and headers, storing nothing. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sendGif } from '../../src/server/pixel/gif.ts';

const server = createServer((_, response) => sendGif(response));
server.listen(0, '127.0.0.1', () => console.log(`port ${(server.address() as AddressInfo).port}`));
