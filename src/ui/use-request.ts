import { useCallback, useEffect, useState } from 'preact/hooks';
import { withTimeout } from './with-timeout.ts';

/**
 * A request's response: null while waiting, `failed` without one. The second value asks again, and resolves once that
 * response or a later one is shown.
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

/** Shows responses in order: drops one that a later request has overtaken. */
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
