import { useEffect, useRef } from 'preact/hooks';

interface DateFieldProps {
  /** As a date field writes it, "2026-11-23"; empty: none. */
  value: string;
  onChange: (value: string) => void;
}

/** A date that can be typed: while it has the focus nothing is written back, since half a date says none. */
export function DateField({ value, onChange }: DateFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current && field.current !== document.activeElement) field.current.value = value;
  }, [value]);
  return (
    <input
      ref={field}
      type="date"
      // A year of four digits, then: where it stands first, as in Korea, typing goes on to the month by itself.
      max="9999-12-31"
      defaultValue={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
