import { useEffect, useRef } from 'preact/hooks';

interface DateFieldProps {
  /** "2026-11-23"; empty: none. */
  value: string;
  onChange: (value: string) => void;
}

/** Keeps a half-typed date: a focused field is never overwritten. */
export function DateField({ value, onChange }: DateFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current && field.current !== document.activeElement) field.current.value = value;
  }, [value]);
  return (
    <input
      ref={field}
      type="date"
      // Limits years to four digits, so that typing moves on to the month (Korean order).
      max="9999-12-31"
      defaultValue={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
