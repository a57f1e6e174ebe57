import { describe, expect, test } from 'vitest';
import { findRings, findStrangers, importsOf } from './support/import-graph.ts';

const sources = (files: Record<string, string>) => new Map(Object.entries(files));

test('imports are found in all their forms', () => {
  const text = `import a from './a.ts';\nexport { b } from "./b.ts";\nimport './c.css';\nawait import('./d.ts');`;
  expect(importsOf(text)).toEqual(['./a.ts', './b.ts', './c.css', './d.ts']);
});

describe('a ring is found', () => {
  test('between two files', () => {
    const circle = { 'src/mail/a.ts': `import './b.ts'`, 'src/mail/b.ts': `import type { A } from './a.ts'` };
    expect(findRings(sources(circle))).toEqual(['src/mail: a.ts, b.ts']);
  });

  test('between two folders, though no two files import each other', () => {
    const ring = {
      'src/background/sync/poll.ts': `import '../store/state.ts'`,
      'src/background/store/state.ts': '',
      'src/background/store/tidy.ts': `import '../sync/clock.ts'`,
      'src/background/sync/clock.ts': '',
    };
    expect(findRings(sources(ring))).toEqual(['src/background: store, sync']);
  });

  test('through three rooms, and through a folder and a file beside it', () => {
    const ring = {
      'src/a/x.ts': `import '../b/x.ts'`,
      'src/b/x.ts': `import '../c/deep/x.ts'`,
      'src/c/deep/x.ts': `import '../top.ts'`,
      'src/c/top.ts': `import '../a/x.ts'; import './deep/x.ts'`,
    };
    expect(findRings(sources(ring))).toEqual(['src: a, b, c', 'src/c: deep, top.ts']);
  });

  test('and none where all imports point one way', () => {
    const tree = { 'src/a/x.ts': `import '../b/x.ts'; import './y.ts'`, 'src/a/y.ts': '', 'src/b/x.ts': '' };
    expect(findRings(sources(tree))).toEqual([]);
  });
});

test('an import from a room that is not allowed is found', () => {
  const files = sources({ 'src/server/app.ts': `import '../ui/button.tsx'`, 'src/ui/button.tsx': '' });
  expect(findStrangers(files, new Map([['server', ['protocol']]]))).toEqual(['src/server/app.ts -> src/ui/button.tsx']);
  expect(findStrangers(files, new Map([['server', ['ui']]]))).toEqual([]);
});
