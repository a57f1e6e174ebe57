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
 * What a file would change. Settings it lacks stay. Skips unknown settings, and values that only a newer version
 * allows. One wrong value rejects the file.
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

/** Both were parsed by their schema, so keys have one order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function parseJson(text: string): unknown {
  try {
    // Windows editors add a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
