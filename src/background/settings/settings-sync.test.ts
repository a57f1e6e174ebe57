/** Settings between browsers of an account, with a real backend. */
import { expect, test, vi } from 'vitest';
import type { TestBrowser } from '../../../tests/support/background/browser.ts';
import { useRealBackend } from '../../../tests/support/background/real-backend.ts';
import { readConnection } from '../store/state.ts';
import { choose, readChoices } from './choices.ts';
import { createSettingsKeeper } from './settings-keeper.ts';

const WITHIN = { timeout: 10_000 };
const HOUR = 60 * 60_000;

const { newBrowser, join, openGmail, stop, start } = useRealBackend();

const settingsOf = (browser: TestBrowser) => browser.ask('settings.get');
const inStep = (browser: TestBrowser) =>
  vi.waitFor(async () => expect(await browser.ask('settings.sync')).toMatchObject({ state: 'in-step' }), WITHIN);
const holds = (browser: TestBrowser, settings: object) =>
  vi.waitFor(async () => expect(await settingsOf(browser)).toMatchObject(settings), WITHIN);

test('what is chosen in one browser holds in the others at once, and their Gmail tabs are told', async () => {
  const first = await openGmail();
  const second = await openGmail(first);
  const rules = [{ ask: 'never' as const, of: '@bank.example' }];
  const views = [{ name: 'Grey for a week', look: 'status=unread' }];
  await first.ask('settings.set', { notifyWhen: 'never', rules });
  for (const view of views) await first.ask('activity.save-view', view);
  await holds(second, { notifyWhen: 'never', rules });
  await vi.waitFor(async () => expect(await second.ask('activity.views')).toEqual(views), WITHIN);
  expect(second.told).toContainEqual(
    expect.objectContaining({ kind: 'settings', settings: expect.objectContaining({ rules }) }),
  );
  await second.ask('settings.set', { notifyWhen: 'every' });
  await holds(first, { notifyWhen: 'every', rules });
});

test('the backend can read nothing of it, and another account gets nothing of it', async () => {
  const first = await openGmail();
  const stranger = await openGmail();
  await first.ask('settings.set', { rules: [{ ask: 'always', of: 'ann@example.com' }] });
  await inStep(first);
  const connection = await readConnection(first.db);
  const answer = await fetch(`${connection?.server}/v1/settings`, {
    headers: { authorization: `Bearer ${connection?.token}` },
  });
  const text = await answer.text();
  expect(JSON.parse(text)).toMatchObject({ revision: 1, sealed: expect.stringMatching(/^[A-Za-z0-9_-]+$/) });
  const { sealed } = JSON.parse(text) as { sealed: string };
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('ann@example.com');
  // Version, IV and tag beside whole steps.
  expect((Buffer.from(sealed, 'base64url').length - 1 - 12 - 16) % 64).toBe(0);
  expect(await settingsOf(stranger)).toMatchObject({ rules: [] });
});

test('settings that two change at the same time are both kept: whoever comes second merges', async () => {
  const first = await openGmail();
  const second = await openGmail(first);
  await Promise.all([
    first.ask('settings.set', { notifyWhen: 'never' }),
    second.ask('settings.set', { askByDefault: false }),
  ]);
  for (const browser of [first, second]) {
    await holds(browser, { notifyWhen: 'never', askByDefault: false });
    await inStep(browser);
  }
});

test('a choice made after hearing of another holds, though its browser’s clock is behind', async () => {
  const first = await openGmail();
  const second = await openGmail(first);
  first.pass(48 * HOUR);
  await first.ask('settings.set', { notifyWhen: 'never' });
  await holds(second, { notifyWhen: 'never' });
  await second.ask('settings.set', { notifyWhen: 'every' });
  await holds(first, { notifyWhen: 'every' });
});

test('what was chosen off-line waits, also while the worker is stopped, and goes when the backend is back', async () => {
  const first = await openGmail();
  const second = await openGmail(first);
  await first.ask('settings.set', { paused: true });
  await holds(second, { paused: true });
  await stop();
  await first.ask('settings.set', { paused: false, notifyWhen: 'never' });
  expect(await first.ask('settings.sync')).toMatchObject({ state: 'waiting' });
  first.restart();
  expect(await settingsOf(first)).toMatchObject({ paused: false, notifyWhen: 'never' });
  await start();
  // As the alarm does, with no Gmail tab open.
  first.background().wake();
  await inStep(first);
  await holds(second, { paused: false, notifyWhen: 'never' });
});

test('a browser that joins takes the account’s settings over its defaults, and gives what the account lacks', async () => {
  const first = await openGmail();
  await first.ask('settings.set', { notifyWhen: 'every' });
  await inStep(first);
  const second = await newBrowser();
  await second.ask('settings.set', { askByDefault: false });
  await join(second, first);
  for (const browser of [first, second]) await holds(browser, { notifyWhen: 'every', askByDefault: false });
  expect(await second.ask('settings.sync')).toMatchObject({ replaced: [] });
});

test.each([
  ['mine', 'never'],
  ['theirs', 'every'],
] as const)('what the account’s settings took the place of can be had back: %s', async (keep, notifyWhen) => {
  const first = await openGmail();
  await first.ask('settings.set', { notifyWhen: 'every', paused: true });
  await inStep(first);
  const second = await newBrowser();
  // Later than the account's, yet joining changes no other browser.
  await second.ask('settings.set', { notifyWhen: 'never', paused: true });
  await join(second, first);
  await holds(second, { notifyWhen: 'every' });
  await inStep(second);
  expect(await second.ask('settings.sync')).toEqual({ state: 'in-step', replaced: ['notifyWhen'] });
  expect(await settingsOf(first)).toMatchObject({ notifyWhen: 'every' });

  second.restart();
  second.background().gmailTabs(1);
  await second.ask('settings.settle', { keep });
  for (const browser of [first, second]) {
    await holds(browser, { notifyWhen });
    await inStep(browser);
  }
  expect(await second.ask('settings.sync')).toEqual({ state: 'in-step', replaced: [] });
});

test('who disconnects keeps the settings, and they are that browser’s alone', async () => {
  const first = await openGmail();
  const second = await openGmail(first);
  await first.ask('settings.set', { notifyWhen: 'never' });
  await holds(second, { notifyWhen: 'never' });
  await second.ask('connection.disconnect');
  expect(await settingsOf(second)).toMatchObject({ notifyWhen: 'never' });
  await second.ask('settings.set', { notifyWhen: 'every' });
  await first.ask('settings.set', { paused: true });
  await inStep(first);
  expect(await settingsOf(first)).toMatchObject({ notifyWhen: 'never' });
  expect(await settingsOf(second)).toMatchObject({ paused: false });
});

test('a setting that only a newer version knows goes through an older one unharmed', async () => {
  const first = await openGmail();
  const second = await openGmail(first);
  await choose(first.db, { colour: 'green', notifyWhen: 'weekly' }, Date.now());
  await first.ask('settings.set', { paused: true });
  await holds(second, { paused: true, notifyWhen: 'first' });
  await second.ask('settings.set', { askByDefault: false });
  await holds(first, { askByDefault: false });
  for (const browser of [first, second]) {
    expect(await readChoices(browser.db)).toMatchObject({
      colour: { value: 'green' },
      notifyWhen: { value: 'weekly' },
    });
  }
});

test('more than the backend takes stays in its browser, which says so; less of it is told again', async () => {
  const first = await openGmail();
  const second = await openGmail(first);
  for (const name of Array.from({ length: 25 }, (_, each) => `View ${each}`)) {
    await first.ask('activity.save-view', { name, look: 'x'.repeat(1_900) });
  }
  await vi.waitFor(async () => expect(await first.ask('settings.sync')).toMatchObject({ state: 'too-large' }), WITHIN);
  expect(await first.ask('activity.views')).toHaveLength(25);
  for (let each = 0; each < 15; each += 1) await first.ask('activity.remove-view', { name: `View ${each}` });
  await vi.waitFor(async () => expect(await second.ask('activity.views')).toHaveLength(10), WITHIN);
  await inStep(first);
});

test('what was sealed by a version to come is left as it is', async () => {
  const first = await openGmail();
  await inStep(first);
  const connection = await readConnection(first.db);
  const ask = (init: RequestInit) =>
    fetch(`${connection?.server}/v1/settings`, { ...init, headers: { authorization: `Bearer ${connection?.token}` } });
  const { revision } = (await (await ask({})).json()) as { revision: number };
  await ask({ method: 'PUT', body: JSON.stringify({ revision, sealed: 'AgIC' }) });
  await vi.waitFor(async () => expect(await first.ask('settings.sync')).toMatchObject({ state: 'unreadable' }), WITHIN);
  await first.ask('settings.set', { paused: true });
  // The same round as the browser's own; it ends here.
  await createSettingsKeeper({ ...first.environment, changed: async () => undefined }).sync();
  expect(await (await ask({})).json()).toMatchObject({ revision: revision + 1, sealed: 'AgIC' });
  expect(await settingsOf(first)).toMatchObject({ paused: true });
});
