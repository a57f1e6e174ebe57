/** Who is at the other end of the socket, whatever the request says of itself. */
import type { IncomingMessage } from 'node:http';
import { parseAddress } from './client-address.ts';

/** What proxies and tunnels add. */
const FORWARDING_HEADER =
  /^(x-forwarded|x-real-ip|x-original|forwarded|via|cf-|true-client-ip|client-ip|x-client-ip|ngrok-|fly-|tailscale-)/;

/** Whether the request passed a proxy or a tunnel, as far as those say so. */
export function isForwarded({ headers }: IncomingMessage): boolean {
  return Object.keys(headers).some((name) => FORWARDING_HEADER.test(name));
}

/** What kind of address the socket's peer has, in the words of ipaddr.js: "loopback", "private", "unicast", …; null for none. */
export function peerRange({ socket }: IncomingMessage): string | null {
  return parseAddress(socket.remoteAddress ?? '')?.range() ?? null;
}
