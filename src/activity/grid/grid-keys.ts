/** Keyboard commands of the table. Pure. */

export type GridCommand =
  | { kind: 'move'; to: number }
  | { kind: 'extend'; to: number }
  | { kind: 'select' | 'select-all' | 'show' | 'close' | 'open-in-gmail' | 'delete' };

interface GridPosition {
  /** Active row; -1: none. */
  active: number;
  count: number;
  /** Rows per page. */
  page: number;
}

const MOVES: Record<string, (position: GridPosition) => number> = {
  ArrowDown: ({ active }) => active + 1,
  ArrowUp: ({ active }) => active - 1,
  PageDown: ({ active, page }) => active + page,
  PageUp: ({ active, page }) => active - page,
  Home: () => 0,
  End: ({ count }) => count - 1,
};

/** By key position: a Korean layout types another letter. */
const LETTERS: Record<string, GridCommand> = {
  KeyO: { kind: 'open-in-gmail' },
};

const COMMANDS: Record<string, GridCommand> = {
  ' ': { kind: 'select' },
  Enter: { kind: 'show' },
  Escape: { kind: 'close' },
  Delete: { kind: 'delete' },
};

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Null: not a key of the table. */
export function gridCommand(
  { key, code, shiftKey, ctrlKey, metaKey, altKey }: Key,
  position: GridPosition,
): GridCommand | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) return code === 'KeyA' ? { kind: 'select-all' } : null;
  const move = MOVES[key];
  if (!move) return COMMANDS[key] ?? LETTERS[code] ?? null;
  if (position.count === 0) return null;
  const to = Math.max(0, Math.min(position.count - 1, move(position)));
  return { kind: shiftKey ? 'extend' : 'move', to };
}
