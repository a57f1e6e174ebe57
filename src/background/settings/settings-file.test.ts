import { beforeEach, expect, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../../../tests/support/background/browser.ts';
import type { SettingChange, SettingsFileResult } from '../../mail/settings-file.ts';

let browser: TestBrowser;
beforeEach(async () => {
  browser = await openBrowser();
});

const VIEWS = [{ name: 'Grey for a week', look: 'status=unread' }];
const file = (settings: object, more: object = {}) =>
  JSON.stringify({ format: 'nunchi-settings', version: 1, settings, ...more });
const look = (text: string) => browser.ask('settings.look-into-file', { text });
const names = (reading: SettingsFileResult) =>
  reading.problem ? null : reading.changes.map(({ name }: SettingChange) => name).sort();

test('exports and imports every setting and saved view, and nothing else', async () => {
  await browser.ask('settings.set', { notifyWhen: 'never', rules: [{ ask: 'never', of: '@bank.example' }] });
  for (const view of VIEWS) await browser.ask('activity.save-view', view);
  const saved = await browser.ask('settings.save-file');
  expect(Object.keys(saved).sort()).toEqual(['format', 'savedAt', 'settings', 'version']);
  expect(saved.settings).toEqual({ ...(await browser.ask('settings.get')), views: VIEWS });

  const other = await openBrowser();
  const text = JSON.stringify(saved);
  const reading = await other.ask('settings.look-into-file', { text });
  expect(names(reading)).toEqual(['notifyWhen', 'rules', 'views']);
  expect(await other.ask('settings.get')).toMatchObject({ notifyWhen: 'first', rules: [] });
  expect(await other.ask('settings.take-file', { text })).toEqual(reading);
  expect((await other.ask('settings.save-file')).settings).toEqual(saved.settings);
  expect(other.broadcasts.at(-1)).toMatchObject({ kind: 'settings', settings: { notifyWhen: 'never' } });
  expect(names(await other.ask('settings.look-into-file', { text }))).toEqual([]);
});

test.each<[string, string, object]>([
  ['no JSON', 'notifyWhen: never', { kind: 'not-json' }],
  ['something else', '{"mails": []}', { kind: 'not-settings' }],
  ['a list', '[]', { kind: 'not-settings' }],
  [
    'a word that is none',
    file({ notifyWhen: 'sometimes' }),
    { field: 'notifyWhen', must: 'one-of', limit: 'first, every, never' },
  ],
  ['a switch in quotes', file({ askByDefault: 'yes' }), { field: 'askByDefault', must: 'switch' }],
  [
    'an hour that no day has',
    file({ quietHours: { on: true, from: 1440, to: 0 } }),
    { field: 'quietHours.from', must: 'at-most', limit: '1439' },
  ],
  ['half a setting', file({ quietHours: { on: true } }), { field: 'quietHours.from', must: 'number' }],
  ['a view without a name', file({ views: [{ name: '', look: '' }] }), { field: 'views[0].name', must: 'not-empty' }],
  [
    'too many views',
    file({ views: Array.from({ length: 51 }, (_, each) => ({ name: `${each}`, look: '' })) }),
    { field: 'views', must: 'shorter-list', limit: '50' },
  ],
])('%s changes nothing, and is reported', async (_, text, problem) => {
  const good = text.startsWith('{"format') ? text.replace('"settings":{', '"settings":{"paused":true,') : text;
  const before = await browser.ask('settings.get');
  expect(await browser.ask('settings.take-file', { text: good })).toMatchObject({ problem });
  expect(await browser.ask('settings.get')).toEqual(before);
});

test('imports what it knows of a newer file, and lists the rest', async () => {
  const newer = file({ paused: true, notifyWhen: 'weekly', colour: 'green' }, { version: 2, theme: 1 });
  expect(await look(newer)).toMatchObject({
    changes: [{ name: 'paused', from: false, to: true }],
    ignored: ['notifyWhen', 'colour'],
  });
  expect(await look(file({ colour: 'green' }))).toEqual({ problem: null, changes: [], ignored: ['colour'] });
});

test('keeps settings that an older file lacks', async () => {
  await browser.ask('settings.set', { notifyWhen: 'never' });
  await browser.ask('settings.take-file', { text: `\uFEFF${file({ askByDefault: false })}` });
  expect(await browser.ask('settings.get')).toMatchObject({ askByDefault: false, notifyWhen: 'never' });
});

test('ignores names from Object.prototype', async () => {
  expect(await look(file(JSON.parse('{"__proto__": 1, "constructor": 1}')))).toMatchObject({ changes: [] });
});
