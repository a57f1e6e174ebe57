/** Compares docs/operating.md with the code. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ChangeBell } from './change-bell.ts';
import { USAGE } from './cli/run-command.ts';
import { createMetrics } from './metrics.ts';
import { readSettings, SETTING_NAMES } from './settings.ts';

const guide = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8');

/** Cells of the rows below a heading. */
function rowsOf(heading: string): string[][] {
  const section = guide.split(/^## /m).find((text) => text.startsWith(heading)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((row) => row.split('|').map((cell) => cell.trim().replaceAll('`', '')));
}

test('documents exactly the settings there are', () => {
  expect(rowsOf('Settings').map(([, name]) => name)).toEqual(SETTING_NAMES);
});

test.each(rowsOf('Settings').filter(([, , standard]) => standard !== '–'))(
  '%s%s is %s where it is not set',
  (_, name = '', standard) => {
    expect(readSettings({ [name]: standard })).toEqual(readSettings({}));
  },
);

test('documents every command', () => {
  const commands = [...USAGE.matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name);
  const documented = rowsOf('Commands').map(([, command = '']) => command.split(' ')[1]);
  expect(documented.toSorted()).toEqual(commands.toSorted());
});

test('documents every metric of our own', () => {
  const metrics = createMetrics();
  metrics.watch({ recorder: { queued: 0, problem: null }, bell: new ChangeBell() });
  const names = metrics.registry.getMetricsAsArray().map(({ name }) => name);
  const documented = rowsOf('Watching it').flatMap(([, cell = '']) => cell.split(', '));
  expect(documented).toEqual(expect.arrayContaining(names.filter((name) => name.startsWith('nunchi_'))));
});
