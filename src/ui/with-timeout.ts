/** How long a page waits for what its own browser knows, ms. */
export const PATIENCE = 10_000;

/** The same promise, rejected where it takes longer than `bound` ms. */
export function within<T>(promise: Promise<T>, bound = PATIENCE): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer within ${bound} ms`)), bound);
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
