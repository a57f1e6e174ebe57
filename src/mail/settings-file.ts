/** Settings in a file that a person keeps: what stands in one, and what reading one says. */
import type { SavedView, Settings } from './settings.ts';

export const SETTINGS_FORMAT = 'nunchi-settings';
/** Grows where a file of before can no longer be read as it is; a new setting needs no other. */
export const SETTINGS_VERSION = 1;
/** Bytes. */
export const SETTINGS_FILE_LIMIT = 4_000_000;

/** All that a person chooses. No keys, no tokens, nothing of a mail. */
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

/** A setting that would be another one. */
export type SettingChange = {
  [Name in keyof ExportedSettings]: { name: Name; from: ExportedSettings[Name]; to: ExportedSettings[Name] };
}[keyof ExportedSettings];

/** What a value would have to be. */
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
  /** `limit`: the number, or the words, that `must` speaks of. */
  | { kind: 'field'; field: string; must: Requirement; limit: string };

/** Either what is wrong with the file, or what it would change. */
export type SettingsFileResult =
  | { problem: FileProblem }
  | { problem: null; changes: SettingChange[] /** What this version does not know. */; ignored: string[] };
