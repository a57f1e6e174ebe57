/** House rules that types and lint cannot see. A failure names the file and the rule. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Which rooms each room may import from, itself aside. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  protocol: [],
  evidence: ['protocol'],
  mail: ['protocol'],
  messaging: ['protocol', 'mail'],
  ui: [],
  views: ['protocol', 'mail', 'messaging', 'ui'],
  content: ['protocol', 'mail', 'messaging', 'ui', 'views'],
  background: ['protocol', 'evidence', 'mail', 'messaging', 'ui', 'views'],
  popup: ['protocol', 'mail', 'messaging', 'ui', 'views'],
  options: ['protocol', 'mail', 'messaging', 'ui', 'views'],
  activity: ['protocol', 'mail', 'messaging', 'ui', 'views'],
  'first-run': ['protocol', 'mail', 'messaging', 'ui', 'views'],
  server: ['protocol', 'evidence'],
};

interface SourceFile {
  path: string;
  room: string;
  text: string;
  isTest: boolean;
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

const sources: SourceFile[] = filesBelow('src')
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({
    path,
    room: path.split('/')[1] as string,
    text: readFileSync(join(root, path), 'utf8'),
    isTest: /\.test\.tsx?$/.test(path),
  }));
const code = sources.filter(({ isTest }) => !isTest);

/** Every module a file names in an import or export, static or dynamic. */
function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1] as string);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1');
}

/** Files of some rooms whose code matches a pattern. */
function offenders(rooms: readonly string[], pattern: RegExp): string[] {
  return code
    .filter(({ room, text }) => rooms.includes(room) && pattern.test(withoutComments(text)))
    .map(({ path }) => path);
}

const ALL = Object.keys(MAY_IMPORT);
const except = (...rooms: string[]) => ALL.filter((room) => !rooms.includes(room));

test('every room of src is known to these rules', () => {
  expect([...new Set(sources.map(({ room }) => room))].sort()).toEqual([...ALL].sort());
});

test.each(ALL)('%s imports only from the rooms it may', (room) => {
  const allowed = [room, ...(MAY_IMPORT[room] as readonly string[])];
  const strangers = code
    .filter((file) => file.room === room)
    .flatMap(({ path, text }) =>
      importsOf(text)
        .filter((module) => module.startsWith('.'))
        .map((module) => relative(root, join(root, dirname(path), module)).replaceAll('\\', '/'))
        .filter((target) => target.startsWith('src/') && !allowed.includes(target.split('/')[1] as string))
        .map((target) => `${path} -> ${target}`),
    );
  expect(strangers).toEqual([]);
});

describe('each power is in one room', () => {
  test('only content knows InboxSDK; the background only loads its page world', () => {
    const users = code.filter(({ text }) => importsOf(text).some((module) => module.startsWith('@inboxsdk/')));
    expect(users.filter(({ room }) => room !== 'content').map(({ path }) => path)).toEqual(['src/background/main.ts']);
  });

  test('the background takes words from views and ui, and no element: it has no page', () => {
    const pages = /^\.\.\/.*\b(views|ui)\/.*\.(tsx|css)$/;
    const users = code.filter(
      ({ room, text }) => room === 'background' && importsOf(text).some((it) => pages.test(it)),
    );
    expect(users.map(({ path }) => path)).toEqual([]);
  });

  test('only the background and the server reach the network', () => {
    const network = /\bfetch\(|XMLHttpRequest|sendBeacon|new WebSocket|new EventSource/;
    // It only keeps others from it.
    const fence = 'src/content/gmail/telemetry-fence.ts';
    expect(offenders(except('background', 'server'), network)).toEqual([fence]);
  });

  test('only the background and the server store anything', () => {
    const storage = /\bindexedDB\b|localStorage|sessionStorage|browser\.storage|chrome\.storage|from 'idb'/;
    expect(offenders(except('background', 'server'), storage)).toEqual([]);
  });

  test('protocol and evidence are pure: no browser, no Node, no clock, no chance', () => {
    const impure =
      /\bchrome\.|\bbrowser\.|\bdocument\.|\bwindow\.|from 'node:|Date\.now|new Date\(\)|Math\.random|setTimeout/;
    expect(offenders(['protocol', 'evidence'], impure)).toEqual([]);
  });

  test('views are given the time, and touches no browser', () => {
    expect(offenders(['views'], /Date\.now|new Date\(\)|\bbrowser\.|\bchrome\.|\bdocument\.|\bwindow\./)).toEqual([]);
  });
});

describe('nobody', () => {
  test('writes HTML from text into a page', () => {
    expect(
      offenders(except('server'), /innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySet/),
    ).toEqual([]);
  });

  test('evaluates text as code', () => {
    expect(offenders(ALL, /\beval\(|new Function\(/)).toEqual([]);
  });

  test('swallows an error in an empty catch', () => {
    expect(offenders(ALL, /catch\s*(\([^)]*\))?\s*\{\s*\}|\.catch\(\(\)\s*=>\s*\{\s*\}\)/)).toEqual([]);
  });

  test('names a file after nothing', () => {
    const nameless = /(^|\/)(utils?|helpers?|misc|common|index)\.tsx?$/;
    expect(sources.map(({ path }) => path).filter((path) => nameless.test(path))).toEqual([]);
  });

  test('writes a file of more than 400 lines', () => {
    const all = [...filesBelow('src'), ...filesBelow('tests'), ...filesBelow('scripts')];
    const long = all.filter((path) => /\.(tsx?|mjs|css)$/.test(path)).filter((path) => lines(path) > 400);
    expect(long).toEqual([]);
  });
});

function lines(path: string): number {
  return readFileSync(join(root, path), 'utf8').split('\n').length;
}

test('the lock file keeps no download addresses', () => {
  expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved": "https?:/);
});

test('the manifest asks for no host but Gmail, and its version is that of the package', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(manifest.host_permissions).toEqual(['https://mail.google.com/*']);
  expect(manifest.version).toBe(version);
});
