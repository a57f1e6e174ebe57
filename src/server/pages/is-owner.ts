/** Whether a request may see what only the owner may: a local folder, a connect link. */
import type { IncomingMessage } from 'node:http';
import { isForwarded, peerRange } from '../networks/peer.ts';

const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * True for a browser on this machine, not behind a proxy: even a silent one speaks HTTP/1.0 or serves a public URL
 * elsewhere. The Host check keeps out pages that rebind their name to 127.0.0.1.
 */
export function isOwner(incoming: IncomingMessage | undefined, publicUrl: string): boolean {
  if (!incoming || !LOOPBACK_HOST.test(new URL(publicUrl).host)) return false;
  return (
    incoming.httpVersion !== '1.0' &&
    peerRange(incoming) === 'loopback' &&
    LOOPBACK_HOST.test(incoming.headers.host ?? '') &&
    !isForwarded(incoming)
  );
}
