import type { FocusEventHandler, InputEventHandler, KeyboardEventHandler } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface TypedProps {
  value: string;
  onInput: InputEventHandler<HTMLInputElement>;
  onKeyDown: KeyboardEventHandler<HTMLInputElement>;
  onBlur: FocusEventHandler<HTMLInputElement>;
}

/**
 * A field whose text means something else while it is half typed: it is taken with Enter, and as the field, or the page, is left.
 * `take` answers false to what is no value: that stays in the field, to be mended.
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
    // A tab that is closed takes the focus from nothing.
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
      // Who goes to another window is still typing here.
      if (currentTarget.ownerDocument.activeElement !== currentTarget) settle.current();
    },
  };
}
