interface SwitchProps {
  label: string;
  hint?: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** A setting that holds at once. */
export function Switch({ label, hint, on, onChange }: SwitchProps) {
  return (
    <label class="nunchi-switch">
      <span>
        {label}
        {hint && <span class="nunchi-switch__hint">{hint}</span>}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-label={label}
        checked={on}
        aria-checked={on}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    </label>
  );
}
