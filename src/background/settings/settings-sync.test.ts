/** Settings between browsers of an account, with a real backend. */
import { expect, test, vi } from 'vitest';
import type { TestBrowser } from '../../../tests/support/background/browser.ts';
import { useRealBackend } from '../../../tests/support/background/real-backend.ts';
import { readConnection } from '../store/state.ts';
import { choose, readChoices } from './choices.ts';
import { createSettingsSyncer } from './settings-syncer.ts';

const WITHIN = { timeout: 10_000 };
const HOUR = 60 * 60_000;

const { newBrowser, join, openGmail, stop, start } = useRealBackend();

const settingsOf = (browser: TestBrowser) => browser.ask('settings.get');
const inStep = (browser: TestBrowser) =>
  vi.waitFor(async () => expect(await browser.ask('settings.sync')).toMatchObject({ state: 'in-step' }), WITHIN);
const holds = (browser: TestBrowser, settings: object) =>
  vi.waitFor(async () => expect(await settingsOf(browser)).toMatchObject(settings), WITHIN);

test('syncs a choice to the other browsers, and to their Gmail tabs', async () => {
  const first = await openGmail();
  const second = await openGmail(first);
  const rules = [{ ask: 'never' as const, of: '@bank.example' }];
  const views = [{ name: 'Grey for a week', look: 'status=unread' }];
  await first.ask('settings.set', { notifyWhen: 'never', rules });
  for (const view of views) await first.ask('activity.save-view', view);
  await holds(second, { notifyWhen: 'never', rules });
  await vi.waitFor(async () => expect(await second.ask('activity.views')).toEqual(views), WITHIN);
  expect(second.broadcasts).toContainEqual(
    expect.objectContaining({ kind: 'settings', settings: expect.objectContaining({ rules }) }),
  );
  await second.ask('settings.set', { notifyWhen: 'every' });
  await holds(first, { notifyWhen: 'every', rules });
});

test('seals choices from the backend and from other accounts', async () => {
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

test('merges concurrent changes of two browsers', async () => {
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

test('a later choice wins though its browser’s clock is slow', async () => {
  const first = await openGmail();
  const second = await openGmail(first);
  first.moveClock(48 * HOUR);
  await first.ask('settings.set', { notifyWhen: 'never' });
  await holds(second, { notifyWhen: 'never' });
  await second.ask('settings.set', { notifyWhen: 'every' });
  await holds(first, { notifyWhen: 'every' });
});

test('syncs offline choices once the backend is back, also after a restart', async () => {
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

test('a joining browser takes the account’s settings, and adds what the account lacks', async () => {
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
] as const)('restores what the account’s settings replaced, or gives it up: %s', async (keep, notifyWhen) => {
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

test('keeps settings after disconnecting, in that browser alone', async () => {
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

test('passes on a setting that only a newer version knows', async () => {
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

test('reports choices that are too large, and syncs again once they fit', async () => {
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

test('does not overwrite what a newer version sealed', async () => {
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
  await createSettingsSyncer({ ...first.environment, changed: async () => undefined }).sync();
  expect(await (await ask({})).json()).toMatchObject({ revision: revision + 1, sealed: 'AgIC' });
  expect(await settingsOf(first)).toMatchObject({ paused: true });
});
