import { expect, test } from 'vitest';
import { gridCommand } from './grid-keys.ts';

test('moves within the list and never out of it', () => {
  const key = (name: string, more = {}) => ({
    key: name,
    code: '',
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...more,
  });
  const position = { active: 3, count: 10, page: 8 };
  expect(gridCommand(key('ArrowDown'), position)).toEqual({ kind: 'move', to: 4 });
  expect(gridCommand(key('PageDown'), position)).toEqual({ kind: 'move', to: 9 });
  expect(gridCommand(key('PageUp'), position)).toEqual({ kind: 'move', to: 0 });
  expect(gridCommand(key('ArrowDown', { shiftKey: true }), position)).toEqual({ kind: 'extend', to: 4 });
  expect(gridCommand(key('a', { code: 'KeyA', ctrlKey: true }), position)).toEqual({ kind: 'select-all' });
  expect(gridCommand(key('ArrowDown'), { active: -1, count: 0, page: 8 })).toBeNull();
  expect(gridCommand(key('c', { code: 'KeyC', ctrlKey: true }), position)).toBeNull();
  // From a Korean keyboard layout.
  expect(gridCommand(key('ㅐ', { code: 'KeyO' }), position)).toEqual({ kind: 'open-in-gmail' });
});
