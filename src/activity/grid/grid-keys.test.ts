import { expect, test } from 'vitest';
import { gridCommand } from './grid-keys.ts';

test('keys move within the list and never out of it', () => {
  const key = (name: string, more = {}) => ({
    key: name,
    code: '',
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...more,
  });
  const where = { active: 3, count: 10, page: 8 };
  expect(gridCommand(key('ArrowDown'), where)).toEqual({ kind: 'move', to: 4 });
  expect(gridCommand(key('PageDown'), where)).toEqual({ kind: 'move', to: 9 });
  expect(gridCommand(key('PageUp'), where)).toEqual({ kind: 'move', to: 0 });
  expect(gridCommand(key('ArrowDown', { shiftKey: true }), where)).toEqual({ kind: 'extend', to: 4 });
  expect(gridCommand(key('a', { code: 'KeyA', ctrlKey: true }), where)).toEqual({ kind: 'select-all' });
  expect(gridCommand(key('ArrowDown'), { active: -1, count: 0, page: 8 })).toBeNull();
  expect(gridCommand(key('c', { code: 'KeyC', ctrlKey: true }), where)).toBeNull();
  // As a keyboard set to Korean says it.
  expect(gridCommand(key('ㅐ', { code: 'KeyO' }), where)).toEqual({ kind: 'open-in-gmail' });
});
