/** Wakes an account's polls when something of it changes. */

/** Polls woken at once: thousands would delay other requests. */
const CHUNK = 100;

export class ChangeBell {
  readonly #waiting = new Map<string, Set<() => void>>();
  #held = 0;

  /** Waiting polls. */
  get held(): number {
    return this.#held;
  }

  /** Resolves at the account's next change or on abort. */
  next(account: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const waiting = this.#waiting.get(account) ?? new Set();
      const wake = () => {
        signal.removeEventListener('abort', wake);
        if (!waiting.delete(wake)) return;
        this.#held -= 1;
        if (waiting.size === 0 && this.#waiting.get(account) === waiting) this.#waiting.delete(account);
        resolve();
      };
      waiting.add(wake);
      this.#held += 1;
      this.#waiting.set(account, waiting);
      signal.addEventListener('abort', wake);
    });
  }

  ring(accounts: Iterable<string>): void {
    const wakes = [...new Set(accounts)].flatMap((account) => [...(this.#waiting.get(account) ?? [])]);
    wakeSome(wakes);
  }
}

function wakeSome(wakes: Array<() => void>): void {
  for (const wake of wakes.slice(0, CHUNK)) wake();
  if (wakes.length > CHUNK) setImmediate(wakeSome, wakes.slice(CHUNK));
}
