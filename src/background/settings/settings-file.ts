/** Exports settings and saved views to a file, and imports them. */
import {
  type ExportedSettings,
  SETTINGS_FORMAT,
  SETTINGS_VERSION,
  type SettingsFile,
  type SettingsFileResult,
} from '../../mail/settings-file.ts';
import type { Database } from '../store/schema.ts';
import { choose } from './choices.ts';
import { readSettingsFile } from './read-settings-file.ts';
import { readSavedViews } from './saved-views.ts';
import { readSettings } from './settings.ts';

/** `now`: ms. */
export async function exportFile(db: Database, now: number): Promise<SettingsFile> {
  const savedAt = new Date(now).toISOString();
  return { format: SETTINGS_FORMAT, version: SETTINGS_VERSION, savedAt, settings: await chosen(db) };
}

/** What a file would change; nothing changes. */
export async function previewFile(db: Database, text: string): Promise<SettingsFileResult> {
  return readSettingsFile(text, await chosen(db));
}

/** Takes over what differs, all or nothing, as chosen now. `now`: ms. */
export async function importFile(db: Database, text: string, now: number): Promise<SettingsFileResult> {
  const reading = await previewFile(db, text);
  if (!reading.problem) await choose(db, Object.fromEntries(reading.changes.map(({ name, to }) => [name, to])), now);
  return reading;
}

async function chosen(db: Database): Promise<ExportedSettings> {
  const [settings, views] = await Promise.all([readSettings(db), readSavedViews(db)]);
  return { ...settings, views };
}
