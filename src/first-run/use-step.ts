import { useEffect, useState } from 'preact/hooks';

export const STEPS = ['connect', 'receipts', 'test'] as const;
export type Step = (typeof STEPS)[number];

/** The current step, kept in the page's fragment: reload and Back work. */
export function useStep(): Step {
  const [step, setStep] = useState(readStep);
  useEffect(() => {
    const stop = new AbortController();
    window.addEventListener('hashchange', () => setStep(readStep()), { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return step;
}

function readStep(): Step {
  return STEPS.find((step) => location.hash === `#${step}`) ?? 'connect';
}
