/** Serves lists on this machine until the test ends. */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** Response per path: a body or a handler. */
export type ListResponse = string | Buffer | ((response: ServerResponse, request: IncomingMessage) => void);

export interface ListServer {
  url: string;
  /** Paths requested. */
  asked: string[];
  responses: Record<string, ListResponse>;
}

export async function startListServer(responses: Record<string, ListResponse> = {}): Promise<ListServer> {
  const asked: string[] = [];
  const listener: RequestListener = (request, response) => {
    asked.push(request.url ?? '');
    const content = responses[request.url ?? ''];
    if (typeof content === 'function') content(response, request);
    else response.writeHead(content === undefined ? 404 : 200).end(content);
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, responses };
}

export function redirectTo(location: string, status = 302): ListResponse {
  return (response) => response.writeHead(status, { Location: location }).end();
}
