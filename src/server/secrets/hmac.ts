import { hash } from 'node:crypto';

/** SHA-256's block, bytes. */
const BLOCK = 64;
/** Its result, bytes. */
const DIGEST = 32;

/** HMAC-SHA-256 of the parts, one behind the other: 32 bytes. */
export type Hmac = (...parts: readonly Uint8Array[]) => Buffer;

/**
 * HMAC-SHA-256 (RFC 2104) under a key of up to 64 bytes. Of two plain hashes, since createHmac makes an object each time, and each
 * by way of hexadecimal, which Node hands over four times as fast as bytes: a load takes two HMACs, 0.9 us each in place of 1.8 (Node 24.21).
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
