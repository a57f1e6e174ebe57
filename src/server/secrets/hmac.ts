import { hash } from 'node:crypto';

/** SHA-256's block, bytes. */
const BLOCK = 64;
/** SHA-256's digest, bytes. */
const DIGEST = 32;

/** HMAC-SHA-256 of the concatenated parts: 32 bytes. */
export type Hmac = (...parts: readonly Uint8Array[]) => Buffer;

/**
 * HMAC-SHA-256 (RFC 2104) under a key of up to 64 bytes. Two plain hashes by way of hexadecimal take 0.9 us, createHmac
 * 1.8 us (Node 24.21), and each load needs two.
 */
export function hmacSha256(key: Uint8Array): Hmac {
  if (key.length > BLOCK) throw new RangeError(`an HMAC key has up to ${BLOCK} bytes`);
  const inner = Buffer.alloc(BLOCK, 0x36);
  const outer = Buffer.alloc(BLOCK + DIGEST, 0x5c);
  for (const [at, byte] of key.entries()) {
    inner[at] = 0x36 ^ byte;
    outer[at] = 0x5c ^ byte;
  }
  return (...parts) => {
    outer.write(hash('sha256', Buffer.concat([inner, ...parts]), 'hex'), BLOCK, 'hex');
    return Buffer.from(hash('sha256', outer, 'hex'), 'hex');
  };
}
