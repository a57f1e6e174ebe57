/** The HTTP server: the pixel on bare node:http, the rest through the app. */
import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import { PIXEL_PREFIX } from '../protocol/token.ts';
import { PROBLEM_TYPE, ProblemError, problemBody } from './routes/problem.ts';
import { StartError } from './start-error.ts';

const HEADER_LIMIT = 8 * 1024;
/** ms. Longer than proxies keep theirs, so that none sends on a closed connection. */
const KEEP_ALIVE = 65_000;
const REQUEST_TIMEOUT = 30_000;
/** Between two checks for idle connections while stopping, ms. */
const IDLE_PAUSE = 20;
/** The part before the path of an absolute-form request, which servers must accept (RFC 9112, 3.2.2). */
const ABSOLUTE_FORM = /^https?:\/\/[^/]*\/?/i;

type Fetch = Parameters<typeof getRequestListener>[0];
type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Opens the port; a StartError where it can't. Call `serve` within this turn of the event loop. */
export function listen({ host, port }: { host: string; port: number }): Promise<Server> {
  const server = createServer({
    maxHeaderSize: HEADER_LIMIT,
    requestTimeout: REQUEST_TIMEOUT,
    keepAliveTimeout: KEEP_ALIVE,
  });
  server.on('clientError', refuseUnreadable);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, () => resolve(server));
  });
}

export function serve(server: Server, handlePixel: Listener, fetch: Fetch): void {
  const handleOthers = getRequestListener(fetch, { overrideGlobalObjects: false });
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/')) request.url = request.url?.replace(ABSOLUTE_FORM, '/');
    if (request.url?.startsWith(PIXEL_PREFIX)) handlePixel(request, response);
    else handleOthers(request, response);
  });
}

/** Stops listening, finishes running requests and closes; `limit` cuts them off. */
export function closeServer(server: Server, limit: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_PAUSE);
    const cut = () => server.closeAllConnections();
    limit.addEventListener('abort', cut);
    server.close(() => {
      clearInterval(idle);
      limit.removeEventListener('abort', cut);
      resolve();
    });
  });
}

/** Answers what Node could not parse. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = UNREADABLE.get(error.code ?? '') ?? new ProblemError(400, 'The request is not HTTP.');
  const body = problemBody(problem);
  socket.end(
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\nContent-Type: ${PROBLEM_TYPE}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` +
      `Connection: close\r\n\r\n${body}`,
  );
}

const UNREADABLE = new Map([
  ['HPE_HEADER_OVERFLOW', new ProblemError(431, `headers: must be ${HEADER_LIMIT} bytes or less together.`)],
  ['ERR_HTTP_REQUEST_TIMEOUT', new ProblemError(408, 'The request took too long to arrive.')],
]);

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const fixes: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is taken: stop what uses it, or set PORT to another.`,
    EACCES: `PORT: ${port} on ${host} may not be used by this user; set PORT to one above 1023.`,
    EADDRNOTAVAIL: `HOST: ${host} is no address of this machine; set HOST to 127.0.0.1 or 0.0.0.0.`,
    ENOTFOUND: `HOST: ${host} is not known; set HOST to 127.0.0.1 or 0.0.0.0.`,
  };
  const fix = fixes[error.code ?? ''];
  return fix ? new StartError(fix) : error;
}
