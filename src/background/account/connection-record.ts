import { encodeBase64url } from '../../protocol/base64url.ts';
import { accountHandle } from '../../protocol/token.ts';

/** This browser's place in an account of a backend. */
export interface ConnectionRecord {
  /** Revoked: the backend no longer knows this device. Keys stay, so that the account can be joined again. */
  state: 'connected' | 'revoked';
  /** The backend's URL as the connect link gave it, without a slash at the end. */
  server: string;
  /** Where pixels are loaded from, without a slash at the end. */
  publicUrl: string;
  /** 8 bytes. */
  account: Uint8Array<ArrayBuffer>;
  device: string;
  /** When this browser joined: what was read before is history. By the backend's clock where it said so, ms; absent in records of older versions. */
  connectedAt?: number;
  token: string;
  /** Which master secret `mintKey` comes from. */
  epoch: number;
  /** Of the pixels that other browsers of the account may mint by now. */
  newestEpoch: number;
  /** HMAC-SHA-256, not extractable. */
  mintKey: CryptoKey;
  /** AES-256-GCM, not extractable. */
  sealKey: CryptoKey;
  /** 32 bytes; kept as they are, because a link for another browser carries them. */
  root: Uint8Array<ArrayBuffer>;
}

/** `/p/` and the 13 characters that this account's pixels begin with, for each epoch so far. */
export function ownPixelPaths({ account, newestEpoch }: Pick<ConnectionRecord, 'account' | 'newestEpoch'>): string[] {
  return Array.from({ length: newestEpoch + 1 }, (_, each) => `/p/${accountHandle(account, each)}`);
}

/** A backend's URL in the form that paths are put behind. */
export function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

export function isRoot(record: ConnectionRecord, root: string): boolean {
  return encodeBase64url(record.root) === root;
}
