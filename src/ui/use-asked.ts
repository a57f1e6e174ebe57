import { useCallback, useEffect, useState } from 'preact/hooks';
import { within } from './within.ts';

/**
 * What a page asks its background for: null while it waits, `failed` where no answer came. The second value asks
 * again and ends with the answer; what is shown stays until then.
 */
export function useAsked<T>(ask: () => Promise<T>): [T | 'failed' | null, () => Promise<void>] {
  const [answer, setAnswer] = useState<T | 'failed' | null>(null);
  const again = useCallback(async () => {
    try {
      const fresh = await within(ask());
      setAnswer(() => fresh);
    } catch (error) {
      console.error(error);
      setAnswer('failed');
    }
  }, [ask]);
  useEffect(() => void again(), [again]);
  return [answer, again];
}
