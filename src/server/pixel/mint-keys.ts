/** The keys that accounts mint their tokens with, derived from the master secrets when needed. */
import { hkdfSync } from 'node:crypto';
import { mintKeyInfo } from '../../protocol/token.ts';
import { type Hmac, hmacSha256 } from '../secrets/hmac.ts';
import type { MasterSecrets } from '../secrets/master-secrets.ts';

/** Keys remembered; each takes about 1 KiB, and deriving one again takes microseconds. */
const CACHE_LIMIT = 10_000;

export class MintKeys {
  readonly #master: MasterSecrets;
  readonly #cache = new Map<string, Hmac>();

  constructor(master: MasterSecrets) {
    this.#master = master;
  }

  /** The epoch of new devices. */
  get currentEpoch(): number {
    return this.#master.current;
  }

  /** An account's 32 bytes, which its browsers get; null for an epoch that has no secret. */
  derive(account: Uint8Array, epoch: number): Buffer | null {
    const secret = this.#master.epochs.get(epoch);
    return secret ? Buffer.from(hkdfSync('sha256', secret, '', mintKeyInfo(account, epoch), 32)) : null;
  }

  /** The HMAC under the same key, remembered. */
  find(account: Uint8Array, accountText: string, epoch: number): Hmac | null {
    const name = `${epoch}.${accountText}`;
    const known = this.#cache.get(name);
    if (known) return known;
    const bytes = this.derive(account, epoch);
    if (!bytes) return null;
    const hmac = hmacSha256(bytes);
    // The oldest made goes: an account in use is made again at little cost.
    const [oldest] = this.#cache.keys();
    if (this.#cache.size >= CACHE_LIMIT && oldest !== undefined) this.#cache.delete(oldest);
    this.#cache.set(name, hmac);
    return hmac;
  }
}
