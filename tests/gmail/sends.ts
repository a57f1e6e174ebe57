/** What requests to send meet on their way to the stand-in: a test may let them fail or wait. */
export class Sends {
  /** That have come in, answered or not. */
  begun = 0;
  #failures = 0;
  #delayMs = 0;

  /** The next ones are answered with HTTP 500. */
  failNext(times = 1): void {
    this.#failures = times;
  }

  /** The next one is answered only after so many milliseconds. */
  delayNext(milliseconds: number): void {
    this.#delayMs = milliseconds;
  }

  /** What the next one shall meet; asking uses it up. */
  takeFate(): { fails: boolean; delayMs: number } {
    this.begun += 1;
    const fate = { fails: this.#failures > 0, delayMs: this.#delayMs };
    if (fate.fails) this.#failures -= 1;
    this.#delayMs = 0;
    return fate;
  }
}
