import { expect, test } from 'vitest';
import { parseSettings } from './settings.ts';

test('where nothing was ever chosen, a mail asks for a receipt, its first read is told, and no hour is quiet', () => {
  const settings = {
    askByDefault: true,
    paused: false,
    rules: [],
    notifyWhen: 'first',
    quietHours: { on: false, from: 1320, to: 420 },
  };
  expect(parseSettings(undefined)).toEqual(settings);
});

test('settings that an older version stored keep working beside those it did not know', () => {
  expect(parseSettings({ askByDefault: false })).toMatchObject({ askByDefault: false, notifyWhen: 'first' });
});

test.each<[string, object]>([
  ['a word that is none', { notifyWhen: 'sometimes' }],
  ['an hour that no day has', { quietHours: { on: true, from: 1440, to: 0 } }],
  ['half a setting', { quietHours: { on: true } }],
  ['a setting of another version', { colour: 'green' }],
])('%s changes nothing', (_, stored) => {
  expect(parseSettings({ askByDefault: false, ...stored })).toEqual(parseSettings({ askByDefault: false }));
});
