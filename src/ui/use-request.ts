import { useCallback, useEffect, useState } from 'preact/hooks';
import { withTimeout } from './with-timeout.ts';

/**
 * A request's response: null while waiting, `failed` without one. The second value requests again, and resolves once that
 * response or a later one is shown.
 */
export function useRequest<T>(request: () => Promise<T>): [T | 'failed' | null, () => Promise<void>] {
  const [response, setResponse] = useState<T | 'failed' | null>(null);
  const [show] = useState(() => inOrder<T | 'failed'>((fresh) => setResponse(() => fresh)));
  const repeat = useCallback(
    () =>
      show(async () => {
        try {
          return await withTimeout(request());
        } catch (error) {
          console.error(error);
          return 'failed';
        }
      }),
    [request, show],
  );
  useEffect(() => void repeat(), [repeat]);
  return [response, repeat];
}

/** Shows responses in order: drops one that a later request has overtaken. */
export function inOrder<T>(show: (response: T) => void): (request: () => Promise<T>) => Promise<void> {
  let sent = 0;
  let shown = 0;
  return async (request) => {
    const number = ++sent;
    const response = await request();
    if (number < shown) return;
    shown = number;
    show(response);
  };
}
