/** Whether a request may see what is for the owner alone: a folder of this machine, a connect link. */
import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';

const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;
/** What proxies and tunnels add. */
const FORWARDING_HEADER =
  /^(x-forwarded|x-real-ip|x-original|forwarded|via|cf-|true-client-ip|client-ip|x-client-ip|ngrok-|fly-|tailscale-)/;

/**
 * True for a browser on this very machine. Not behind a proxy, even one that says nothing of itself: those speak HTTP/1.0
 * or serve a public URL that is not this machine's. The Host header keeps out pages that rebind their name to 127.0.0.1.
 */
export function isOwner(incoming: IncomingMessage | undefined, publicUrl: string): boolean {
  if (!incoming || !LOOPBACK_HOST.test(new URL(publicUrl).host)) return false;
  const { socket, headers, httpVersion } = incoming;
  return (
    httpVersion !== '1.0' &&
    isLoopback(socket.remoteAddress) &&
    LOOPBACK_HOST.test(headers.host ?? '') &&
    !Object.keys(headers).some((name) => FORWARDING_HEADER.test(name))
  );
}

function isLoopback(address: string | undefined): boolean {
  return address !== undefined && ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
}
