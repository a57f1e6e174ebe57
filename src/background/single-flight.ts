/** Runs one at a time. Calls during a run share one further run. */
export function singleFlight(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const begin = () => {
    running = run().finally(() => {
      running = null;
    });
    return running;
  };
  const behind = async (before: Promise<void>) => {
    // The earlier run's callers handle its error.
    await before.catch(() => undefined);
    next = null;
    await begin();
  };
  return () => {
    if (!running) return begin();
    next ??= behind(running);
    return next;
  };
}
