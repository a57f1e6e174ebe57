/**
 * The pixel token: minted in the browser, proven by the backend without a look-up.
 *
 * 42 bytes, written as 56 base64url characters with no slack:
 * `version(1) | epoch(1) | account(8) | id(16) | mac(16)`.
 * The HMAC itself is left to each side's own crypto (WebCrypto in the browser, node:crypto on the server).
 */
import { decodeBase64url, encodeBase64url } from './base64url.ts';

export const TOKEN_VERSION = 1;
/** Base64url characters of 42 bytes. */
export const TOKEN_CHARACTERS = 56;
export const TOKEN_PATTERN = /^[A-Za-z0-9_-]{56}$/;
/** Path of every pixel. */
export const PIXEL_PREFIX = '/p/';
const PIXEL_TARGET = /^\/p\/([A-Za-z0-9_-]{56})\.gif(?:\?|$)/;
export const ACCOUNT_BYTES = 8;
export const ID_BYTES = 16;
export const MAC_BYTES = 16;
/** Version, epoch, account and id: covered by the MAC. */
export const CLAIM_BYTES = 2 + ACCOUNT_BYTES + ID_BYTES;

/** Characters shared by an account's tokens of one epoch. */
const HANDLE_CHARACTERS = 13;

const encoder = new TextEncoder();
const MAC_CONTEXT = encoder.encode('nunchi/pixel/1');
const MINT_KEY_CONTEXT = encoder.encode('nunchi/account/1');

export interface TokenClaim {
  /** Of the proving master secret, 0 to 255. */
  epoch: number;
  /** 8 bytes. */
  account: Uint8Array;
  /** The message's id, 16 bytes. */
  id: Uint8Array;
}

export interface ParsedToken extends TokenClaim {
  /** The 26 bytes before the MAC. */
  claim: Uint8Array;
  /** 16 bytes, not yet proven. */
  mac: Uint8Array;
}

/** Encodes the 26 bytes before the MAC. */
export function encodeClaim({ epoch, account, id }: TokenClaim): Uint8Array<ArrayBuffer> {
  if (account.length !== ACCOUNT_BYTES || id.length !== ID_BYTES) {
    throw new RangeError('a token needs an account of 8 bytes and an id of 16');
  }
  return concatBytes(Uint8Array.of(TOKEN_VERSION, epoch), account, id);
}

/** Input of HMAC-SHA-256(mintKey, …), whose first 16 bytes are the MAC. */
export function macInput(claim: Uint8Array): Uint8Array<ArrayBuffer> {
  return concatBytes(MAC_CONTEXT, claim);
}

/** HKDF's info for a mint key. */
export function mintKeyInfo(account: Uint8Array, epoch: number): Uint8Array<ArrayBuffer> {
  return concatBytes(MINT_KEY_CONTEXT, account, Uint8Array.of(epoch));
}

/** Encodes a claim and its HMAC's first 16 bytes. */
export function encodeToken(claim: Uint8Array, hmac: Uint8Array): string {
  return encodeBase64url(concatBytes(claim, hmac.subarray(0, MAC_BYTES)));
}

/** Parses a token without proving its MAC; null where the form is wrong. */
export function parseToken(text: string): ParsedToken | null {
  if (!TOKEN_PATTERN.test(text)) return null;
  const bytes = decodeBase64url(text);
  if (!bytes || bytes[0] !== TOKEN_VERSION) return null;
  const idAt = 2 + ACCOUNT_BYTES;
  return {
    epoch: bytes[1] as number,
    account: bytes.subarray(2, idAt),
    id: bytes.subarray(idAt, CLAIM_BYTES),
    claim: bytes.subarray(0, CLAIM_BYTES),
    mac: bytes.subarray(CLAIM_BYTES),
  };
}

/** The 13 characters that begin every token of this account and epoch. */
export function accountHandle(account: Uint8Array, epoch: number): string {
  return encodeBase64url(encodeClaim({ account, epoch, id: new Uint8Array(ID_BYTES) })).slice(0, HANDLE_CHARACTERS);
}

/** The pixel's path, `/p/<token>.gif`. */
export function pixelPath(token: string): string {
  return `${PIXEL_PREFIX}${token}.gif`;
}

/** The unproven token in a request's path and query; null where they are no pixel's. */
export function tokenInPath(target: string): string | null {
  return PIXEL_TARGET.exec(target)?.[1] ?? null;
}

function concatBytes(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
