/** Names in src keep to docs/glossary.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

interface Entry {
  term: string;
  not: string[];
}

const entries: Entry[] = readFileSync(join(root, 'docs/glossary.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!term|-)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, term = '', , not = '']) => ({ term, not: not.split(', ').filter(Boolean) }));

/** `sendTestMail` and `send-test-mail` as send, test, mail. */
function wordsOf(name: string): string[] {
  return name
    .split(/[-_$.]|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/)
    .filter(Boolean)
    .map((word) => word.toLowerCase());
}

/** Names that a source text declares. */
function declaredIn(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1');
  return [...code.matchAll(/\b(?:function\*?|class|interface|type|const|let)\s+([A-Za-z_$][\w$]*)/g)].map(
    (match) => match[1] as string,
  );
}

/** Declared names and file names with one of these words, as `path: name`. */
function usesOf(words: readonly string[], sources: ReadonlyMap<string, string>): string[] {
  return [...sources].flatMap(([path, text]) =>
    [basename(path).replace(/\.\w+$/, ''), ...declaredIn(text)]
      .filter((name) => wordsOf(name).some((word) => words.includes(word)))
      .map((name) => `${path}: ${name}`),
  );
}

const sources = new Map(
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\./.test(path))
    .map((path) => [`src/${path.replaceAll('\\', '/')}`, readFileSync(join(root, 'src', path), 'utf8')]),
);

test('each term has one entry', () => {
  const terms = entries.flatMap(({ term }) => term.split(', '));
  expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
  expect(terms.length).toBeGreaterThan(60);
});

test('no word is a term and not to be used at once', () => {
  const terms = new Set(entries.flatMap(({ term }) => term.split(', ')));
  expect(entries.flatMap(({ not }) => not).filter((word) => terms.has(word))).toEqual([]);
});

test('a word not to be used is found in a function, a type and a file name', () => {
  const faulty = new Map([
    ['src/a/courier.ts', 'export interface Sender {}'],
    ['src/a/sender.ts', 'export function createCourier() {}\ntype CourierState = 1; // a courier\nconst couriers = 2;'],
  ]);
  expect(usesOf(['courier'], faulty)).toEqual([
    'src/a/courier.ts: courier',
    'src/a/sender.ts: createCourier',
    'src/a/sender.ts: CourierState',
  ]);
});

test('names in src use no word that the glossary rules out', () => {
  expect(
    usesOf(
      entries.flatMap(({ not }) => not),
      sources,
    ),
  ).toEqual([]);
});
