/** A settings file, and the result of reading one. */
import type { SavedView, Settings } from './settings.ts';

export const SETTINGS_FORMAT = 'nunchi-settings';
/** Grows when older files can't be read as they are; a new setting needs no new version. */
export const SETTINGS_VERSION = 1;
/** Bytes. */
export const SETTINGS_FILE_LIMIT = 4_000_000;

/** All that a person chooses. No keys, tokens or mails. */
export interface ExportedSettings extends Settings {
  views: SavedView[];
}

export interface SettingsFile {
  format: typeof SETTINGS_FORMAT;
  version: number;
  /** ISO 8601, UTC. */
  savedAt: string;
  settings: ExportedSettings;
}

/** A setting that would change. */
export type SettingChange = {
  [Name in keyof ExportedSettings]: { name: Name; from: ExportedSettings[Name]; to: ExportedSettings[Name] };
}[keyof ExportedSettings];

/** What a value must be. */
export type Requirement =
  | 'switch'
  | 'number'
  | 'text'
  | 'list'
  | 'group'
  | 'one-of'
  | 'at-most'
  | 'at-least'
  | 'shorter-text'
  | 'shorter-list'
  | 'not-empty'
  | 'other';

export type FileProblem =
  | { kind: 'not-json' | 'not-settings' | 'too-large' }
  /** `limit`: the number or words that `must` refers to. */
  | { kind: 'field'; field: string; must: Requirement; limit: string };

/** Either a problem, or the changes. */
export type SettingsFileResult =
  | { problem: FileProblem }
  | { problem: null; changes: SettingChange[] /** Settings that this version does not know. */; ignored: string[] };
