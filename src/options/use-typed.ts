import type { FocusEventHandler, InputEventHandler, KeyboardEventHandler } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface TypedProps {
  value: string;
  onInput: InputEventHandler<HTMLInputElement>;
  onKeyDown: KeyboardEventHandler<HTMLInputElement>;
  onBlur: FocusEventHandler<HTMLInputElement>;
}

/**
 * A field that applies on Enter, on blur and on leaving the page: half-typed text may mean something else. `take`
 * returns false for an invalid value, which stays in the field.
 */
export function useTyped(known: string, take: (text: string) => boolean): TypedProps {
  const typed = useRef<string | null>(null);
  const [, draw] = useState({});
  const settle = useRef<() => void>(() => undefined);
  settle.current = () => {
    if (typed.current === null || (typed.current !== known && !take(typed.current))) return;
    typed.current = null;
    draw({});
  };
  useEffect(() => {
    const stop = new AbortController();
    // Closing a tab triggers no blur.
    window.addEventListener('pagehide', () => settle.current(), { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return {
    value: typed.current ?? known,
    onInput: ({ currentTarget }) => {
      typed.current = currentTarget.value;
      draw({});
    },
    onKeyDown: ({ key }) => {
      if (key === 'Enter') settle.current();
    },
    onBlur: ({ currentTarget }) => {
      // Another window took the focus: the user is still typing.
      if (currentTarget.ownerDocument.activeElement !== currentTarget) settle.current();
    },
  };
}
