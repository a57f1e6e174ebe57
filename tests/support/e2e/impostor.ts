/** A server of another kind or version at a stopped backend's address. */
import { createServer } from 'node:http';

export interface Pretence {
  status: number;
  type: string;
  body: string;
  /** Its `Nunchi-Api` header. */
  api?: string;
}

/** A backend with this range of API versions; its body does not matter. */
export function speaking(api: string): Pretence {
  return { status: 200, type: 'application/json', body: '{"from":"another time"}', api };
}

/** A development server that took the port; CORS allows all origins. */
export const ANOTHER_PROGRAM: Pretence = { status: 200, type: 'text/html', body: '<p>Hello' };

/** Starts the server; the answer stops it. */
export async function pretend(url: string, { status, type, body, api }: Pretence): Promise<() => Promise<void>> {
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
    response.setHeader('Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH, DELETE');
    response.setHeader('Access-Control-Allow-Headers', request.headers['access-control-request-headers'] ?? '*');
    response.setHeader('Access-Control-Allow-Private-Network', 'true');
    response.setHeader('Access-Control-Expose-Headers', 'Nunchi-Api');
    if (api) response.setHeader('Nunchi-Api', api);
    response.writeHead(request.method === 'OPTIONS' ? 204 : status, { 'Content-Type': type });
    response.end(request.method === 'OPTIONS' ? '' : body);
  });
  const { port } = new URL(url);
  await new Promise<void>((listening) => server.listen(Number(port), '127.0.0.1', listening));
  return async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
}
