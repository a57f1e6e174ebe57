/** Holds style sheets and the elements they are for together. A failure lists classes. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../src');

/** Sheets that every page, or Gmail, loads as a whole. */
const PAGE_WIDE: readonly string[] = ['ui/tokens.css', 'ui/page.css'];

/** Words with our prefix that are no class. */
const NO_CLASS = new Map([
  ['nunchi-gmail', "a port's name"],
  ['nunchi-page', "a port's name"],
  ['nunchi-settings', "a file format's name"],
  ['nunchi-settings-', "beginning of a file's name"],
  ['nunchi-compose-menu-', "beginning of an element's id"],
]);

/** Classes without a rule, each with what it is for. */
const WITHOUT_RULE = new Map([
  ['nunchi-eye--unread', 'found by tests; looks like any eye'],
  ['nunchi-eye--waiting', 'found by tests; looks like any eye'],
  ['nunchi-pane', 'found by tests; InboxSDK lays it out'],
  ['nunchi-grid__state', 'found by the row that fills it'],
  ['nunchi-grid__cell--', 'found by column; most need no rule'],
]);

interface Source {
  path: string;
  text: string;
}

const files: readonly Source[] = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(tsx?|css)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
  .map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return { path: relative(root, path).replaceAll('\\', '/'), text: withoutComments(readFileSync(path, 'utf8')) };
  })
  .filter(({ path }) => !path.startsWith('server/'));
const sheets = files.filter(({ path }) => path.endsWith('.css'));
const elements = files.filter(({ path }) => !path.endsWith('.css'));

test('every class that has a rule is used by an element', () => {
  const used = elements.flatMap(usedClasses);
  const dead = sheets.flatMap(({ path, text }) =>
    ruledClasses(text)
      .filter((ruled) => !used.some((name) => covers(name, ruled)))
      .map((ruled) => `${path}: ${ruled}`),
  );
  expect(dead).toEqual([]);
});

test('every class that an element uses has a rule in a sheet that comes with the element', () => {
  const missing = elements.flatMap((element) => {
    const ruled = sheetsOf(element).flatMap(({ text }) => ruledClasses(text));
    return usedClasses(element)
      .filter((name) => !WITHOUT_RULE.has(name) && !ruled.some((each) => covers(name, each)))
      .map((name) => `${element.path}: ${name}`);
  });
  expect(missing).toEqual([]);
});

test('every exception is still needed', () => {
  const used = new Set(elements.flatMap(({ text }) => words(text)));
  expect([...NO_CLASS.keys(), ...WITHOUT_RULE.keys()].filter((name) => !used.has(name))).toEqual([]);
});

test('a sheet is imported by scripts alone, never by another sheet or a page', () => {
  const imported = new Set(elements.flatMap((element) => importsOf(element)));
  expect(sheets.filter(({ text }) => text.includes('@import')).map(({ path }) => path)).toEqual([]);
  expect(sheets.map(({ path }) => path).filter((path) => !imported.has(path))).toEqual([]);
});

function usedClasses({ text }: Source): string[] {
  return words(text).filter((word) => !NO_CLASS.has(word));
}

/** Words with our prefix, look-ups (`.nunchi-eye`) aside; the beginning of a template, `nunchi-button--${look}`, ends in `-` or `_`. */
function words(text: string): string[] {
  return [...new Set([...text.matchAll(/(?<![\w.-])nunchi-[a-z][\w-]*/g)].map(([word]) => word))];
}

function ruledClasses(sheet: string): string[] {
  return [...new Set([...sheet.matchAll(/\.(nunchi-[\w-]+)/g)].map(([, name = '']) => name))];
}

/** Whether a used word is this class, or the beginning of it. */
function covers(used: string, ruled: string): boolean {
  return used === ruled || (/[-_]$/.test(used) && ruled.startsWith(used));
}

/** Page-wide sheets, and those that the element or a part of it imports. */
function sheetsOf(element: Source): Source[] {
  const seen = new Set<string>(PAGE_WIDE);
  const visit = (source: Source | undefined) => {
    for (const path of source ? importsOf(source) : []) {
      if (seen.has(path)) continue;
      seen.add(path);
      visit(elements.find((each) => each.path === path));
    }
  };
  visit(element);
  return sheets.filter(({ path }) => seen.has(path));
}

function importsOf({ path, text }: Source): string[] {
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/g)].map(([, module = '']) =>
    join(dirname(path), module).replaceAll('\\', '/'),
  );
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1');
}
