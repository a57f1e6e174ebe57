import { expect, test } from 'vitest';
import { parseSettings } from './settings.ts';

test('has the documented defaults', () => {
  const settings = {
    askByDefault: true,
    paused: false,
    rules: [],
    notifyWhen: 'first',
    quietHours: { on: false, from: 1320, to: 420 },
    reminders: { unread: { on: true, days: 3 }, unanswered: { on: false, days: 7 }, notify: 'chosen' },
  };
  expect(parseSettings({})).toEqual(settings);
});

test('adds defaults to settings that an older version stored', () => {
  expect(parseSettings({ askByDefault: false })).toMatchObject({ askByDefault: false, notifyWhen: 'first' });
});

test('skips unknown rules; of two duplicates never wins', () => {
  const never = { ask: 'never', of: '@bank.example' };
  const stored = [{ ask: 'later', of: 'x@y.example' }, { ask: 'always', of: '@Bank.example' }, never, 7];
  expect(parseSettings({ rules: stored }).rules).toEqual([never]);
});

test.each<[string, object]>([
  ['a word that is none', { notifyWhen: 'sometimes' }],
  ['an hour that no day has', { quietHours: { on: true, from: 1440, to: 0 } }],
  [
    'a reminder after no day',
    { reminders: { unread: { on: true, days: 0 }, unanswered: { on: false, days: 7 }, notify: 'all' } },
  ],
  ['a rule that asks for something else', { rules: [{ ask: 'sometimes', of: '@hanbit.example' }] }],
  ['half a setting', { quietHours: { on: true } }],
  ['a setting of another version', { colour: 'green' }],
])('%s changes nothing', (_, stored) => {
  expect(parseSettings({ askByDefault: false, ...stored })).toEqual(parseSettings({ askByDefault: false }));
});
