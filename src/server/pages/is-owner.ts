/** Whether a request may see what is for the owner alone: a folder of this machine, a connect link. */
import type { IncomingMessage } from 'node:http';
import { isForwarded, peerRange } from '../networks/peer.ts';

const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * True for a browser on this very machine. Not behind a proxy, even one that says nothing of itself: those speak HTTP/1.0
 * or serve a public URL that is not this machine's. The Host header keeps out pages that rebind their name to 127.0.0.1.
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
