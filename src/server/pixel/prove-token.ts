import { timingSafeEqual } from 'node:crypto';
import { MAC_BYTES, macInput, parseToken } from '../../protocol/token.ts';
import type { MintKeys } from './mint-keys.ts';

export interface ProvenToken {
  /** Base64url, as in the store. */
  account: string;
  message: string;
  /** 16 bytes. */
  messageId: Uint8Array;
}

/** Reads a token and proves its MAC in constant time; null where it is not ours. */
export function proveToken(text: string, keys: MintKeys): ProvenToken | null {
  const token = parseToken(text);
  if (!token) return null;
  const account = Buffer.from(token.account).toString('base64url');
  const mac = keys.find(token.account, account, token.epoch)?.(macInput(token.claim));
  if (!mac || !timingSafeEqual(mac.subarray(0, MAC_BYTES), token.mac)) return null;
  return { account, message: Buffer.from(token.id).toString('base64url'), messageId: token.id };
}
