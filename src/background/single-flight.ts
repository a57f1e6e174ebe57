/** Runs one at a time. A call during a run makes it run once more behind it, and ends with that. */
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
    // How the run before ended is told to those who asked for it.
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
