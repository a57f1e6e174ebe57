/** Makes send requests fail or wait, for tests. */
export class Sends {
  /** Received so far, with a response or not. */
  received = 0;
  #failures = 0;
  #delayMs = 0;

  /** Responds to the next ones with HTTP 500. */
  failNext(times = 1): void {
    this.#failures = times;
  }

  /** Delays the next response. */
  delayNext(milliseconds: number): void {
    this.#delayMs = milliseconds;
  }

  /** Returns the next send's outcome and resets it. */
  takeOutcome(): { fails: boolean; delayMs: number } {
    this.received += 1;
    const outcome = { fails: this.#failures > 0, delayMs: this.#delayMs };
    if (outcome.fails) this.#failures -= 1;
    this.#delayMs = 0;
    return outcome;
  }
}
