import { expect, test } from 'vitest';
import { COLUMN_IDS, COLUMNS, EXPORT_FIELDS, LAYOUTS } from './columns.ts';

test.each(COLUMN_IDS)('column %s, once hidden, stays hidden in narrower layouts', (id) => {
  const shown = LAYOUTS.map((layout) => layout in COLUMNS[id].widths);
  expect(shown.lastIndexOf(true)).toBeLessThan(shown.includes(false) ? shown.indexOf(false) : LAYOUTS.length);
});

test('exports every column, and each property once', () => {
  for (const id of COLUMN_IDS) expect(EXPORT_FIELDS).toContain(COLUMNS[id]);
  const names = EXPORT_FIELDS.flatMap(({ json }) => Object.keys(json));
  expect(new Set(names).size).toBe(names.length);
});
