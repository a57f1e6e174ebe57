import { useCallback, useEffect, useState } from 'preact/hooks';
import { withTimeout } from './with-timeout.ts';

/**
 * What a page asks its background for: null while it waits, `failed` where no answer came. The second value asks
 * again and ends when that answer, or one to a later question, is shown; what is shown stays until then.
 */
export function useRequest<T>(ask: () => Promise<T>): [T | 'failed' | null, () => Promise<void>] {
  const [answer, setAnswer] = useState<T | 'failed' | null>(null);
  const [show] = useState(() => inOrder<T | 'failed'>((fresh) => setAnswer(() => fresh)));
  const again = useCallback(
    () =>
      show(async () => {
        try {
          return await withTimeout(ask());
        } catch (error) {
          console.error(error);
          return 'failed';
        }
      }),
    [ask, show],
  );
  useEffect(() => void again(), [again]);
  return [answer, again];
}

/** Shows what is asked for again and again, but never an answer that one to a later question has overtaken. */
export function inOrder<T>(show: (answer: T) => void): (ask: () => Promise<T>) => Promise<void> {
  let asked = 0;
  let shown = 0;
  return async (ask) => {
    const question = ++asked;
    const answer = await ask();
    if (question < shown) return;
    shown = question;
    show(answer);
  };
}
