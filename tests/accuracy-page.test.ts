import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accuracyPage, PAGE } from '../scripts/write-accuracy.mjs';
import { RULEBOOK } from '../src/evidence/rules.ts';
import { SOURCES } from '../src/evidence/sources.ts';

test('docs/accuracy.md is what the rules say now: `npm run accuracy:page` writes it anew', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(accuracyPage());
});

test('no window is left in braces, and every source is cited', () => {
  expect(accuracyPage()).not.toMatch(/\{\w+\}|undefined/);
  const cited = new Set<string>(RULEBOOK.rules.flatMap(({ sources }) => sources));
  expect(Object.keys(SOURCES).filter((name) => !cited.has(name))).toEqual([]);
});
