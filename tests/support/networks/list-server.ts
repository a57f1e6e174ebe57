/** Serves published lists on this machine until the test ends. */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** Response per path: a body, or a function that responds. */
export type Answer = string | Buffer | ((response: ServerResponse, request: IncomingMessage) => void);

export interface ListServer {
  url: string;
  /** Paths requested. */
  asked: string[];
  answers: Record<string, Answer>;
}

export async function startListServer(answers: Record<string, Answer> = {}): Promise<ListServer> {
  const asked: string[] = [];
  const listener: RequestListener = (request, response) => {
    asked.push(request.url ?? '');
    const answer = answers[request.url ?? ''];
    if (typeof answer === 'function') answer(response, request);
    else response.writeHead(answer === undefined ? 404 : 200).end(answer);
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, answers };
}

export function redirectTo(location: string, status = 302): Answer {
  return (response) => response.writeHead(status, { Location: location }).end();
}
