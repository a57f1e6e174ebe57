/** Default wait for the extension's own background, ms. */
export const DEFAULT_TIMEOUT = 10_000;

/** Rejects after `bound` ms. */
export function withTimeout<T>(promise: Promise<T>, bound = DEFAULT_TIMEOUT): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer within ${bound} ms`)), bound);
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
