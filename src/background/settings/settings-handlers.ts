import type { Handlers } from '../../messaging/handle.ts';
import type { Environment } from '../environment.ts';
import { settleReplaced } from './merge-account-choices.ts';
import { readSavedViews, removeView, saveView } from './saved-views.ts';
import { changeSettings, readSettings } from './settings.ts';
import { exportFile, importFile, previewFile } from './settings-file.ts';
import { describeSync, type SettingsSyncer } from './settings-syncer.ts';

export function settingsHandlers(environment: Environment, { sync }: Pick<SettingsSyncer, 'sync'>) {
  const { db, now } = environment;
  const settingsChanged = async () => {
    void sync();
    await environment.changed({ kind: 'settings' });
  };
  return {
    'settings.get': { from: 'any', handle: async () => readSettings(await db()) },
    'settings.set': {
      from: 'page',
      handle: async (change) => {
        const changed = await changeSettings(await db(), change, now());
        await settingsChanged();
        return changed;
      },
    },
    'menu.pause': {
      from: 'gmail',
      handle: async ({ paused }) => {
        await changeSettings(await db(), { paused }, now());
        await settingsChanged();
      },
    },
    'settings.sync': { from: 'page', handle: async () => describeSync(await db()) },
    'settings.settle': {
      from: 'page',
      handle: async ({ keep }) => {
        await settleReplaced(await db(), keep, now());
        await settingsChanged();
      },
    },
    'settings.save-file': { from: 'page', handle: async () => exportFile(await db(), now()) },
    'settings.look-into-file': { from: 'page', handle: async ({ text }) => previewFile(await db(), text) },
    'settings.take-file': {
      from: 'page',
      handle: async ({ text }) => {
        const reading = await importFile(await db(), text, now());
        if (!reading.problem) await settingsChanged();
        return reading;
      },
    },
    'activity.views': { from: 'page', handle: async () => readSavedViews(await db()) },
    'activity.save-view': {
      from: 'page',
      handle: async (view) => {
        const views = await saveView(await db(), view, now());
        void sync();
        return views;
      },
    },
    'activity.remove-view': {
      from: 'page',
      handle: async ({ name }) => {
        const views = await removeView(await db(), name, now());
        void sync();
        return views;
      },
    },
  } satisfies Partial<Handlers>;
}
