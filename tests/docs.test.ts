/** Keeps the documents true to the repository: names, links, tables. A failure lists what is stale. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, normalize, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Not ours, or made by a build or a test. */
const SKIPPED = new Set(['.git', 'node_modules', 'dist', 'data', 'test-artefacts', 'playwright-report']);

/** Every file of the repository, its path from the root. */
const FILES = walk('.');
const FILE_NAMES = new Set(FILES.map((path) => path.split('/').at(-1) as string));
const TOP_FOLDERS = new Set(FILES.filter((path) => path.includes('/')).map((path) => path.split('/')[0] as string));
const DOCUMENTS = FILES.filter((path) => path.endsWith('.md'));

const ARCHITECTURE = 'docs/architecture.md';
const DECISIONS = 'docs/decisions';

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = normalize(join(folder, entry.name)).replaceAll('\\', '/');
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : walk(path);
    return entry.isFile() ? [path] : [];
  });
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function exists(path: string): boolean {
  return existsSync(join(root, path));
}

function isFile(path: string): boolean {
  return exists(path) && statSync(join(root, path)).isFile();
}

function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, '');
}

/** Texts between single backticks, outside code blocks. */
function quotedIn(text: string): string[] {
  return [...withoutCode(text).matchAll(/`([^`\n]+)`/g)].map((match) => match[1] as string);
}

/** Anchors as GitHub makes them from headings. */
function anchorsOf(text: string): Set<string> {
  const headings = [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map((match) => match[1] as string);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

/** Relative links that lead to no file, or to no heading. */
function brokenLinks(document: string, text: string): string[] {
  return [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] as string)
    .filter((link) => !/^[a-z]+:/i.test(link))
    .filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path ? join(dirname(document), path) : document;
      if (path && !exists(target)) return true;
      return anchor !== undefined && !anchorsOf(target === document ? text : read(target)).has(anchor);
    });
}

/** Backticked paths of the repository, and bare names of source files, that exist nowhere. */
function missingPaths(document: string, text: string): string[] {
  return quotedIn(text).filter((quoted) => {
    if (!/^[\w./-]+$/.test(quoted) || quoted.startsWith('/')) return false;
    const [top, ...rest] = quoted.split('/');
    if (rest.length > 0) {
      return TOP_FOLDERS.has(top as string) && !exists(quoted) && !exists(join(dirname(document), quoted));
    }
    return /^[\w.-]+\.(tsx?|mjs|css)$/.test(quoted) && !FILE_NAMES.has(quoted);
  });
}

/** Cells of the tables below a heading, up to the next of its level. */
function rowsBelow(text: string, heading: string): string[][] {
  const section = text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|-]+\|$/.test(line))
    .map((line) => line.slice(1, -1).split(' | '))
    .map((cells) => cells.map((cell) => cell.trim()));
}

/** What is wrong with the table of tasks. */
function wrongTasks(text: string): string[] {
  const [, ...tasks] = rowsBelow(text, 'Where do I change…');
  const wrong = tasks.flatMap(([task = '', cell = '']) => {
    const files = quotedIn(cell);
    const missing = files.filter((file) => !file.startsWith('src/') || !isFile(file));
    return [
      ...(files.length === 0 ? [`${task}: names no file`] : []),
      ...(files.length > 3 ? [`${task}: names ${files.length} files`] : []),
      ...missing.map((file) => `${task}: no source file ${file}`),
    ];
  });
  return tasks.length < 25 ? [...wrong, `only ${tasks.length} tasks`] : wrong;
}

/** Limits whose name is not in the file that their row gives. */
function wrongLimits(text: string): string[] {
  return rowsBelow(text, 'Limits')
    .filter(([name = '']) => name.startsWith('`'))
    .flatMap((cells) => {
      const [file = ''] = quotedIn(cells.at(-1) ?? '');
      const source = isFile(file) ? read(file) : '';
      return quotedIn(cells[0] ?? '')
        .filter((name) => !new RegExp(`\\b${name}\\b`).test(source))
        .map((name) => `${name} is not in ${file}`);
    });
}

/** Diagram lines that mermaid cannot draw: `;` ends a line there, and `<x>` is taken for HTML. */
function brokenDiagramLines(text: string): string[] {
  const diagrams = [...text.matchAll(/^```mermaid\n([\s\S]*?)^```/gm)].map((match) => match[1] as string);
  return diagrams.flatMap((diagram) => diagram.split('\n').filter((line) => /;|<(?!br>)\w+>/.test(line)));
}

/** Decision records that the index lacks, and rows of the index that match no record. */
function wrongIndex(index: string, records: readonly { path: string; text: string }[]): string[] {
  const [, ...rows] = index
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|-]+\|$/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const listed = rows.map(([, number, title, words]) => ({ listed: `${number} | ${title}`, words: words ?? '' }));
  const expected = records.map(({ path, text }) => {
    const [, number, title] = /^# (\d+)\. (.+)$/m.exec(text) ?? [];
    return `[${number}](${path}) | ${title}`;
  });
  return [
    ...expected.filter((record) => !listed.some((row) => row.listed === record)).map((it) => `not listed: ${it}`),
    ...listed.filter((row) => !expected.includes(row.listed)).map((row) => `no such record: ${row.listed}`),
    ...listed.filter((row) => row.words.length < 10).map((row) => `no line: ${row.listed}`),
  ];
}

/** Lines that lean on a document outside the repository. */
function outsideCitations(text: string): string[] {
  const cites = /\bthe design('s)?\b(?! of\b)|\b(design|style)\.md\b|\bhouse-moves\b/i;
  return text.split('\n').filter((line) => cites.test(line) && !line.includes(']('));
}

const TEXT = new Set(['.ts', '.tsx', '.mjs', '.js', '.css', '.md', '.json', '.yml', '.html', '.sql', '.tsv']);
const inEach = (documents: readonly string[], find: (document: string, text: string) => string[]) =>
  documents.flatMap((document) => find(document, read(document)).map((found) => `${document}: ${found}`));

test('every relative link leads to a file, and every anchor to a heading', () => {
  expect(inEach(DOCUMENTS, brokenLinks)).toEqual([]);
  expect(brokenLinks('docs/page.md', '# A b\n[x](#a-b) [y](gone.md) [z](#gone) [w](https://example.com/gone)')).toEqual(
    ['gone.md', '#gone'],
  );
});

test('every backticked path and source file name exists', () => {
  expect(inEach(DOCUMENTS, missingPaths)).toEqual([]);
  const text = '`src/gone.ts`, `gone.ts`, `docs/gone/`, `src/server`, `/v1/gone`, `token.ts`, `a b.ts`';
  expect(missingPaths('docs/page.md', text)).toEqual(['src/gone.ts', 'gone.ts', 'docs/gone/']);
});

test('the architecture names 25 tasks or more, each with one to three source files that exist', () => {
  expect(wrongTasks(read(ARCHITECTURE))).toEqual([]);
  const four = '`src/a.ts`, `src/b.ts`, `src/server`, `tests/docs.test.ts`';
  const table = `\n## Where do I change…\n\n| task | files |\n|---|---|\n| one | ${four} |\n| none | here |\n`;
  expect(wrongTasks(table)).toEqual([
    'one: names 4 files',
    'one: no source file src/a.ts',
    'one: no source file src/b.ts',
    'one: no source file src/server',
    'one: no source file tests/docs.test.ts',
    'none: names no file',
    'only 2 tasks',
  ]);
});

test('every limit of the architecture is in the file it names', () => {
  expect(rowsBelow(read(ARCHITECTURE), 'Limits').length).toBeGreaterThan(30);
  expect(wrongLimits(read(ARCHITECTURE))).toEqual([]);
  const table = '\n## Limits\n\n| limit | where |\n|---|---|\n| `GONE_LIMIT` | `src/protocol/limits.ts` |\n';
  expect(wrongLimits(table)).toEqual(['GONE_LIMIT is not in src/protocol/limits.ts']);
});

test('no line of a diagram has characters that mermaid cannot draw', () => {
  expect(inEach(DOCUMENTS, (_, text) => brokenDiagramLines(text))).toEqual([]);
  expect(brokenDiagramLines('```mermaid\nA->>B: one; two\nA->>B: <id>\nA->>B: a<br>b\n```\n')).toEqual([
    'A->>B: one; two',
    'A->>B: <id>',
  ]);
});

test('the index of decisions lists every record by its number, title and one line', () => {
  const records = FILES.filter((path) => path.startsWith(`${DECISIONS}/`) && /\/\d{4}-[^/]+\.md$/.test(path)).map(
    (path) => ({ path: relative(DECISIONS, path), text: read(path) }),
  );
  const index = read(`${DECISIONS}/README.md`);
  expect(wrongIndex(index, records)).toEqual([]);
  expect(records.map(({ path, text }) => [path.slice(0, 4), /^# (\d+)\. /.exec(text)?.[1]?.padStart(4, '0')])).toEqual(
    records.map(({ path }) => [path.slice(0, 4), path.slice(0, 4)]),
  );
  const added = { path: '9999-added.md', text: '# 9999. Added\n' };
  expect(wrongIndex(index, [...records, added])).toEqual(['not listed: [9999](9999-added.md) | Added']);
});

test('nothing cites a document outside the repository', () => {
  const self = 'tests/docs.test.ts';
  const cited = FILES.filter((path) => TEXT.has(extname(path)) && path !== self && path !== 'package-lock.json');
  expect(inEach(cited, (_, text) => outsideCitations(text))).toEqual([]);
  expect(outsideCitations('as the design says\nsee [the design](architecture.md)\nrows are alike by design')).toEqual([
    'as the design says',
  ]);
});
