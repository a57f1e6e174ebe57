/** The port that Chromium takes for Gmail. It can outlive its stand-in and serve the next one. */
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { PROXY_HOST } from './image-proxy.ts';

export const GMAIL_HOST = 'mail.google.com';

export interface Door {
  port: number;
  /** Arguments that make Chromium take this port for Gmail. */
  chromiumArgs: string[];
  /** Sets who responds; null: nobody, and open connections end. */
  respondWith(listener: RequestListener | null): void;
  close(): Promise<void>;
}

/** Opens a port on 127.0.0.1 until `close()`. */
export async function openDoor(port = 0): Promise<Door> {
  let answering: RequestListener | null = null;
  const certificate = await generate([{ name: 'commonName', value: GMAIL_HOST }], { keyType: 'ec' });
  const server = createServer({ key: certificate.private, cert: certificate.cert }, (request, response) => {
    if (answering) answering(request, response);
    else response.writeHead(503).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    port: bound,
    chromiumArgs: chromiumArgs(bound),
    respondWith: (listener) => {
      answering = listener;
      if (!listener) server.closeAllConnections();
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** All other names resolve to nothing; the backend is localhost or 127.0.0.1. */
function chromiumArgs(port: number): string[] {
  const rules = [
    `MAP ${GMAIL_HOST}:443 127.0.0.1:${port}`,
    `MAP ${PROXY_HOST}:443 127.0.0.1:${port}`,
    'EXCLUDE localhost',
    'EXCLUDE 127.0.0.1',
    'MAP * ~NOTFOUND',
  ];
  return [`--host-resolver-rules=${rules.join(',')}`, '--ignore-certificate-errors'];
}
