import * as z from 'zod/mini';
import { SCHEMAS } from '../../mail/settings.ts';
import {
  type ExportedSettings,
  SETTINGS_FILE_LIMIT,
  SETTINGS_FORMAT,
  SETTINGS_VERSION,
  type SettingChange,
  type SettingsFileResult,
} from '../../mail/settings-file.ts';
import { describeIssue } from './describe-issue.ts';
import { savedViews } from './saved-views.ts';

const file = z.object({
  format: z.literal(SETTINGS_FORMAT),
  version: z.int().check(z.gte(1)),
  settings: z.record(z.string(), z.unknown()),
});

const KNOWN_SCHEMAS: { readonly [Name in keyof ExportedSettings]: z.ZodMiniType<ExportedSettings[Name]> } = {
  ...SCHEMAS,
  views: savedViews,
};

/**
 * What a file would change of what holds now. A setting that it lacks, as one of an older version may, stays; one that this
 * version does not know, or whose value only a newer version can have meant, is left out. One wrong value, and none counts.
 */
export function readSettingsFile(text: string, now: ExportedSettings): SettingsFileResult {
  if (text.length > SETTINGS_FILE_LIMIT) return { problem: { kind: 'too-large' } };
  const json = parseJson(text);
  if (json === undefined) return { problem: { kind: 'not-json' } };
  const read = file.safeParse(json);
  if (!read.success) return { problem: { kind: 'not-settings' } };
  const { version, settings } = read.data;
  const changes: SettingChange[] = [];
  const ignored: string[] = [];
  for (const [name, given] of Object.entries(settings)) {
    if (!isKnown(name)) {
      ignored.push(name);
      continue;
    }
    const value = KNOWN_SCHEMAS[name].safeParse(given);
    if (value.success) changes.push({ name, from: now[name], to: value.data } as SettingChange);
    else if (version > SETTINGS_VERSION) ignored.push(name);
    else return { problem: describeIssue(name, value.error.issues[0]) };
  }
  return { problem: null, changes: changes.filter(({ from, to }) => !isSame(from, to)), ignored };
}

function isKnown(name: string): name is keyof ExportedSettings {
  return Object.hasOwn(KNOWN_SCHEMAS, name);
}

/** Both are as their schema has them, their parts in its order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function parseJson(text: string): unknown {
  try {
    // Editors on Windows begin a file with a mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
