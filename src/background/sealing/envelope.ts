/**
 * How sealed text is laid out: `version(1) | IV(12) | AES-256-GCM of the padded text, its tag last`, as base64url.
 * The padding (0x80, then zeros, ISO/IEC 7816-4) fills 64-byte steps, so that a length says little of what is inside.
 */
import { SEALED_LIMIT } from '../../protocol/limits.ts';

export const SEALED_VERSION = 1;
export const IV_BYTES = 12;
const TAG_BYTES = 16;
const STEP = 64;

/** The longest text that still fits into a sealed message, bytes: whole steps, less the padding's mark. */
export const TEXT_LIMIT = Math.floor((Math.floor((SEALED_LIMIT * 3) / 4) - 1 - IV_BYTES - TAG_BYTES) / STEP) * STEP - 1;

const encoder = new TextEncoder();

/** What a sealed text is bound to: moved to another account, message, field or version, it does not open. */
export function sealedContext(account: Uint8Array, id: string, field: string): Uint8Array<ArrayBuffer> {
  return concat(account, encoder.encode(`|${id}|${field}|${SEALED_VERSION}`));
}

export function pad(text: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((text.length + 1) / STEP) * STEP);
  padded.set(text);
  padded[text.length] = 0x80;
  return padded;
}

/** Null where it has no padding of ours. */
export function unpad(padded: Uint8Array): Uint8Array | null {
  const mark = padded.findLastIndex((byte) => byte !== 0);
  return padded[mark] === 0x80 ? padded.subarray(0, mark) : null;
}

export function concat(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
