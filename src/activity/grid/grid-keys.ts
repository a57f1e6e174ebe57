/** What a key does in the table. Pure. */

export type GridCommand =
  | { kind: 'move'; to: number }
  | { kind: 'extend'; to: number }
  | { kind: 'select' | 'select-all' | 'show' | 'close' | 'open-in-gmail' | 'delete' };

interface Where {
  /** The active row; -1: none. */
  active: number;
  count: number;
  /** Whole rows on show. */
  page: number;
}

const MOVES: Record<string, (where: Where) => number> = {
  ArrowDown: ({ active }) => active + 1,
  ArrowUp: ({ active }) => active - 1,
  PageDown: ({ active, page }) => active + page,
  PageUp: ({ active, page }) => active - page,
  Home: () => 0,
  End: ({ count }) => count - 1,
};

/** By its place on the keyboard: with the Korean one on, the letter is another. */
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

/** Null: the key is none of the table's. */
export function gridCommand({ key, code, shiftKey, ctrlKey, metaKey, altKey }: Key, where: Where): GridCommand | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) return code === 'KeyA' ? { kind: 'select-all' } : null;
  const move = MOVES[key];
  if (!move) return COMMANDS[key] ?? LETTERS[code] ?? null;
  if (where.count === 0) return null;
  const to = Math.max(0, Math.min(where.count - 1, move(where)));
  return { kind: shiftKey ? 'extend' : 'move', to };
}
