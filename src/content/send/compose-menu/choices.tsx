import type { ComposeMenuItems, MenuItem } from './menu-items.ts';
import './choices.css';

interface ChoicesProps extends ComposeMenuItems {
  /** Makes ids unique: Preact repeats its own across windows. */
  id: string;
  /** `stay`: keep the menu open. */
  onChoose: (item: MenuItem, stay: boolean) => void;
}

/** Unavailable items stay focusable, so their reason is read out. */
export function Choices({ id, note, groups, onChoose }: ChoicesProps) {
  const noteId = `${id}-note`;
  return (
    <>
      {note !== null && (
        <p id={noteId} class="nunchi-compose-menu__note">
          {note}
        </p>
      )}
      {groups.map((group, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of menu items is no fieldset
        <div key={index} role="group">
          {group.map((item, at) => (
            <Choice
              key={item.label}
              id={`${id}-${index}-${at}`}
              item={item}
              noteId={note === null ? undefined : noteId}
              onChoose={onChoose}
            />
          ))}
        </div>
      ))}
    </>
  );
}

interface ChoiceProps extends Pick<ChoicesProps, 'id' | 'onChoose'> {
  item: MenuItem;
  /** The note says why nothing can be chosen. */
  noteId: string | undefined;
}

function Choice({ id, item, noteId, onChoose }: ChoiceProps) {
  const { role, label, hint, checked, disabled } = item;
  const choose = (stay: boolean) => {
    if (!disabled) onChoose(item, stay);
  };
  return (
    <button
      type="button"
      role={role}
      tabIndex={-1}
      class="nunchi-compose-menu__item"
      {...(role !== 'menuitem' && { 'aria-checked': checked })}
      aria-disabled={disabled}
      aria-label={label}
      aria-describedby={hint === null ? noteId : id}
      onClick={() => choose(false)}
      onKeyDown={(event) => {
        if (event.key !== ' ' || role === 'menuitem') return;
        event.preventDefault();
        choose(true);
      }}
    >
      <svg viewBox="0 0 20 20" fill="none" aria-hidden="true" focusable="false">
        {checked && (
          <path
            d="m4.5 10.5 3.7 3.7 7.3-8"
            stroke="currentColor"
            stroke-width="1.8"
            stroke-linecap="round"
            stroke-linejoin="round"
          />
        )}
      </svg>
      <span>
        {label}
        {hint !== null && (
          <span id={id} class="nunchi-compose-menu__hint">
            {hint}
          </span>
        )}
      </span>
    </button>
  );
}
