import type { Address } from '../networks/client-address.ts';
import { type Hmac, hmacSha256 } from '../secrets/hmac.ts';

const CONTEXT = Buffer.from('nunchi/viewer/1');

/**
 * Returns a function that names a viewer within one message: the first 8 bytes, base64url, of HMAC-SHA-256(secret of
 * the time, "nunchi/viewer/1" | message id | /24 or /64 of the address | " " | user agent). Without the secret nobody
 * can compare messages or test addresses.
 */
export function createViewerNamer(
  secretAt: (at: number) => Uint8Array,
): (messageId: Uint8Array, address: Address, userAgent: string, at: number) => string {
  let secret: Uint8Array | null = null;
  let hmac: Hmac | null = null;
  return (messageId, address, userAgent, at) => {
    const current = secretAt(at);
    if (!hmac || current !== secret) hmac = hmacSha256(current);
    secret = current;
    const reader = Buffer.from(`${prefixOf(address)} ${userAgent}`);
    return hmac(CONTEXT, messageId, reader).toString('base64url', 0, 8);
  };
}

/** The network within which a reader's address changes: /24 of IPv4, /64 of IPv6. */
function prefixOf(address: Address): string {
  return 'octets' in address ? address.octets.slice(0, 3).join('.') : address.parts.slice(0, 4).join(':');
}
