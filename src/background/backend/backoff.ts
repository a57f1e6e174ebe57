/** A growing, jittered wait: half to whole of `first` ms doubled for each failure, up to `most`. `chance` is 0 to 1. */
export function backoff(failures: number, chance: number, first: number, most: number): number {
  return Math.min(most, first * 2 ** Math.min(failures, 30)) * (0.5 + chance / 2);
}
