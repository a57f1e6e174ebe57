/** House rules that types and lint cannot see. A failure names the file and the rule. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { circlesOf, findRings, findStrangers, importsOf, roomOf } from './support/import-graph.ts';

const root = join(import.meta.dirname, '..');

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
    room: roomOf(path),
    text: readFileSync(join(root, path), 'utf8'),
    isTest: /\.test\.tsx?$/.test(path),
  }));
const code = sources.filter(({ isTest }) => !isTest);

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1');
}

/** Files of some rooms whose code matches a pattern. */
function offenders(rooms: readonly string[], pattern: RegExp): string[] {
  return code
    .filter(({ room, text }) => rooms.includes(room) && pattern.test(withoutComments(text)))
    .map(({ path }) => path);
}

/** Rooms that each room's tsconfig.json refers to: types hold imports to the same list. */
const REFERENCES = new Map(
  readdirSync(join(root, 'src')).map((room) => {
    const { references } = JSON.parse(readFileSync(join(root, 'src', room, 'tsconfig.json'), 'utf8'));
    return [room, references.map(({ path }: { path: string }) => path.replace('../', ''))] as [string, string[]];
  }),
);
const ALL = [...REFERENCES.keys()];
const except = (...rooms: string[]) => ALL.filter((room) => !rooms.includes(room));
const codeByPath = new Map(code.map(({ path, text }) => [path, text]));

describe('rooms', () => {
  test('import only what their tsconfig.json refers to', () => {
    expect(findStrangers(codeByPath, REFERENCES)).toEqual([]);
  });

  test('refer to each other without a ring', () => {
    expect(circlesOf(new Map([...REFERENCES].map(([room, others]) => [room, new Set(others)])))).toEqual([]);
  });

  test('of the server refer to none of the extension, nor the other way round', () => {
    const pure = ['protocol', 'evidence'];
    expect(REFERENCES.get('server')).toEqual(pure);
    for (const room of pure) expect(pure).toEqual(expect.arrayContaining(REFERENCES.get(room) ?? []));
    expect([...REFERENCES].filter(([, others]) => others.includes('server'))).toEqual([]);
  });
});

test('no ring: in a folder, what stands there imports only one way', () => {
  expect(findRings(codeByPath)).toEqual([]);
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
