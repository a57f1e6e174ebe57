/**
 * Sealed text: `version(1) | IV(12) | AES-256-GCM of the padded text, tag last`, as base64url. Padding (0x80, then
 * zeros, ISO/IEC 7816-4) to 64-byte steps hides the length.
 */

import { decodeBase64url, encodeBase64url } from '../../protocol/base64url.ts';
import { SEALED_LIMIT } from '../../protocol/limits.ts';
import type { ConnectionRecord } from '../store/schema.ts';

export const SEALED_VERSION = 1;
export const IV_BYTES = 12;
const TAG_BYTES = 16;
const STEP = 64;

/** Longest text of a sealed message, bytes: whole steps, less the padding's mark. */
export const TEXT_LIMIT = Math.floor((Math.floor((SEALED_LIMIT * 3) / 4) - 1 - IV_BYTES - TAG_BYTES) / STEP) * STEP - 1;

const encoder = new TextEncoder();

/** Binds sealed text to an account, message, field and version: moved, it does not open. */
export function sealedContext(account: Uint8Array, id: string, field: string): Uint8Array<ArrayBuffer> {
  return concat(account, encoder.encode(`|${id}|${field}|${SEALED_VERSION}`));
}

export function pad(text: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((text.length + 1) / STEP) * STEP);
  padded.set(text);
  padded[text.length] = 0x80;
  return padded;
}

/** Null: not padded by `pad`. */
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

/** The sealed JSON. Null if it was sealed with other keys, for another field, or by another version. */
export async function openJson(
  { account, sealKey }: SealingKeys,
  id: string,
  field: string,
  sealed: string,
): Promise<unknown> {
  const bytes = decodeBase64url(sealed);
  if (bytes?.[0] !== SEALED_VERSION || bytes.length <= 1 + IV_BYTES) return null;
  const iv = bytes.subarray(1, 1 + IV_BYTES);
  const how = { name: 'AES-GCM', iv, additionalData: sealedContext(account, id, field) };
  const padded = await crypto.subtle.decrypt(how, sealKey, bytes.subarray(1 + IV_BYTES)).catch(notOurs);
  const text = padded && unpad(new Uint8Array(padded));
  return text && parseJson(new TextDecoder().decode(text));
}
/** WebCrypto throws OperationError where the key does not fit. Any other error is a bug. */
function notOurs(error: unknown): null {
  if (error instanceof Error && error.name === 'OperationError') return null;
  throw error;
}
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export type SealingKeys = Pick<ConnectionRecord, 'account' | 'sealKey'>;
/** Seals UTF-8 text for the backend, as base64url. It opens only with these keys, this id and this field. */
export async function sealText(
  { account, sealKey }: SealingKeys,
  id: string,
  field: string,
  text: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const how = { name: 'AES-GCM', iv, additionalData: sealedContext(account, id, field) };
  const sealed = await crypto.subtle.encrypt(how, sealKey, pad(text));
  return encodeBase64url(concat(Uint8Array.of(SEALED_VERSION), iv, new Uint8Array(sealed)));
}
