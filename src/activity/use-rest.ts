import { useEffect, useState } from 'preact/hooks';

/** Without a change, ms. */
const REST_AFTER = 200;

/** The value as it last stayed for a moment; null before it ever did. */
export function useRest<T>(value: T): T | null {
  const [resting, setResting] = useState<T | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setResting(value), REST_AFTER);
    return () => clearTimeout(timer);
  }, [value]);
  return resting;
}
