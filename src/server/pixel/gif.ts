/** The image itself and the headers of every answer under `/p/`. */
import type { ServerResponse } from 'node:http';

/** 1x1, transparent. A string of one character per byte: Node writes it together with the headers. */
const GIF = atob('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7');

const COMMON_HEADERS = [
  ['Cache-Control', 'no-store, no-cache, max-age=0, must-revalidate'],
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
].flat();
// Flat arrays: Node writes them unchanged, a tenth of a request cheaper.
const GIF_HEADERS = ['Content-Type', 'image/gif', 'Content-Length', String(GIF.length), ...COMMON_HEADERS];
const UNAVAILABLE_HEADERS = ['Retry-After', '5', 'Content-Length', '0', ...COMMON_HEADERS];

/** Sends the image; to HEAD, its headers alone. */
export function sendGif(response: ServerResponse): void {
  response.writeHead(200, GIF_HEADERS);
  response.end(GIF, 'latin1');
}

/** No image: it would promise a stored load. */
export function sendUnavailable(response: ServerResponse): void {
  response.writeHead(503, UNAVAILABLE_HEADERS);
  response.end();
}
