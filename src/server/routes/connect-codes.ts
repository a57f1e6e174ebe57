/** Connect codes: for one use, valid seven days. */
import { formatConnectLink } from '../../protocol/connect-link.ts';
import { CODE_LIFETIME } from '../../protocol/limits.ts';
import type { Environment } from '../environment.ts';
import { hashSecret, randomId } from '../secrets/random-secret.ts';
import type { Store } from '../store/store.ts';

const CODE_BYTES = 16;

export interface ConnectCode {
  code: string;
  /** ms. */
  expiresAt: number;
}

/** Creates a code for another device of the account, or for a new account where `account` is null. */
export async function createCode(store: Store, account: string | null, environment: Environment): Promise<ConnectCode> {
  const code = randomId(environment, CODE_BYTES);
  const expiresAt = environment.now() + CODE_LIFETIME;
  await store.addCode(hashSecret(code), account, expiresAt);
  return { code, expiresAt };
}

/** The link on the welcome page and in the terminal: the same one until it is used or expires. */
export class OwnerLink {
  readonly #store: Store;
  readonly #publicUrl: string;
  readonly #environment: Environment;
  #code: string | null = null;

  constructor(store: Store, publicUrl: string, environment: Environment) {
    this.#store = store;
    this.#publicUrl = publicUrl;
    this.#environment = environment;
  }

  async current(): Promise<string> {
    if (!this.#code || !(await this.#store.hasCode(hashSecret(this.#code), this.#environment.now()))) {
      this.#code = (await createCode(this.#store, null, this.#environment)).code;
    }
    return formatConnectLink({ server: this.#publicUrl, code: this.#code, root: null });
  }
}
