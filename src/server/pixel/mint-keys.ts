/** The keys that accounts mint tokens with, derived from the master secrets on demand. */
import { hkdfSync } from 'node:crypto';
import { mintKeyInfo } from '../../protocol/token.ts';
import { type Hmac, hmacSha256 } from '../secrets/hmac.ts';
import type { MasterSecrets } from '../secrets/master-secrets.ts';

/** Keys cached; each takes about 1 KiB and microseconds to derive again. */
const CACHE_LIMIT = 10_000;

export class MintKeys {
  readonly #master: MasterSecrets;
  readonly #cache = new Map<string, Hmac>();

  constructor(master: MasterSecrets) {
    this.#master = master;
  }

  /** Of devices that connect now. */
  get currentEpoch(): number {
    return this.#master.current;
  }

  /** The account's 32-byte key, as its browsers get it; null for an unknown epoch. */
  derive(account: Uint8Array, epoch: number): Buffer | null {
    const secret = this.#master.epochs.get(epoch);
    return secret ? Buffer.from(hkdfSync('sha256', secret, '', mintKeyInfo(account, epoch), 32)) : null;
  }

  /** HMAC with that key, cached; null likewise. */
  find(account: Uint8Array, accountText: string, epoch: number): Hmac | null {
    const name = `${epoch}.${accountText}`;
    const known = this.#cache.get(name);
    if (known) return known;
    const bytes = this.derive(account, epoch);
    if (!bytes) return null;
    const hmac = hmacSha256(bytes);
    // Evicts the oldest: deriving again is cheap.
    const [oldest] = this.#cache.keys();
    if (this.#cache.size >= CACHE_LIMIT && oldest !== undefined) this.#cache.delete(oldest);
    this.#cache.set(name, hmac);
    return hmac;
  }
}
