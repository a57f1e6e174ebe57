import { useCallback, useEffect, useState } from 'preact/hooks';

/** A question that is not answered by then has failed, ms; an answer that comes later is shown all the same. */
const PATIENCE = 10_000;

/**
 * What a page asked for: null while it waits, `failed` where no answer came. The second value asks again, and ends
 * with the answer; what is shown stays until then.
 */
export function useAsked<T>(ask: () => Promise<T>): [T | 'failed' | null, () => Promise<void>] {
  const [answer, setAnswer] = useState<T | 'failed' | null>(null);
  const again = useCallback(async () => {
    const timer = setTimeout(() => setAnswer((shown) => shown ?? 'failed'), PATIENCE);
    try {
      const fresh = await ask();
      setAnswer(() => fresh);
    } catch (error) {
      console.error(error);
      setAnswer('failed');
    } finally {
      clearTimeout(timer);
    }
  }, [ask]);
  useEffect(() => void again(), [again]);
  return [answer, again];
}
