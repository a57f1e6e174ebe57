/** The socket's peer, whatever the request claims. */
import type { IncomingMessage } from 'node:http';
import { parseAddress } from './client-address.ts';

/** Headers that proxies and tunnels add. */
const FORWARDING_HEADER =
  /^(x-forwarded|x-real-ip|x-original|forwarded|via|cf-|true-client-ip|client-ip|x-client-ip|ngrok-|fly-|tailscale-)/;

/** Whether a header reveals a proxy or tunnel. */
export function isForwarded({ headers }: IncomingMessage): boolean {
  return Object.keys(headers).some((name) => FORWARDING_HEADER.test(name));
}

/** Kind of the peer's address in ipaddr.js words: "loopback", "private", "unicast", …; null for none. */
export function peerRange({ socket }: IncomingMessage): string | null {
  return parseAddress(socket.remoteAddress ?? '')?.range() ?? null;
}
