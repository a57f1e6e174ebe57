/** What settings there are, what holds where none was chosen, and what a stored one must be to count. */
import * as z from 'zod/mini';
import {
  MEMBERS_LIMIT,
  type ReceiptRule,
  RULE_ASKS,
  RULE_TEXT_LIMIT,
  RULES_LIMIT,
} from '../../messaging/receipt-rules.ts';
import { NOTIFY_WHEN, REMINDER_DAYS, REMINDER_NOTICES, type Settings } from '../../messaging/settings.ts';
import type { Database } from './database.ts';

const minuteOfDay = z.int().check(z.gte(0), z.lt(24 * 60));

const ruleText = z.string().check(z.minLength(1), z.maxLength(RULE_TEXT_LIMIT));

const rule: z.ZodMiniType<ReceiptRule> = z.object({
  ask: z.enum(RULE_ASKS),
  of: ruleText,
  members: z.optional(z.array(ruleText).check(z.maxLength(MEMBERS_LIMIT))),
});

const reminderAfter = z.object({ on: z.boolean(), days: z.int().check(z.gte(1), z.lte(REMINDER_DAYS)) });

const SCHEMAS: { readonly [Name in keyof Settings]: z.ZodMiniType<Settings[Name]> } = {
  askByDefault: z.boolean(),
  paused: z.boolean(),
  rules: z.array(rule).check(z.maxLength(RULES_LIMIT)),
  notifyWhen: z.enum(NOTIFY_WHEN),
  quietHours: z.object({ on: z.boolean(), from: minuteOfDay, to: minuteOfDay }),
  reminders: z.object({ unread: reminderAfter, unanswered: reminderAfter, notify: z.enum(REMINDER_NOTICES) }),
};

const DEFAULTS: Settings = {
  askByDefault: true,
  paused: false,
  rules: [],
  notifyWhen: 'first',
  quietHours: { on: false, from: 22 * 60, to: 7 * 60 },
  reminders: { unread: { on: true, days: 3 }, unanswered: { on: false, days: 7 }, notify: 'chosen' },
};

/** Each as it is stored; its default where none is, or none that counts: another version may have stored it. */
export function parseSettings(stored: unknown): Settings {
  return merge(DEFAULTS, stored);
}

export async function readSettings(db: Database): Promise<Settings> {
  return parseSettings(await db.get('state', 'settings'));
}

/** Changes those that are given; a value that is none leaves its setting as it was. */
export async function changeSettings(db: Database, change: Partial<Settings>): Promise<Settings> {
  const tx = db.transaction('state', 'readwrite');
  const settings = merge(parseSettings(await tx.store.get('settings')), change);
  await tx.store.put(settings, 'settings');
  await tx.done;
  return settings;
}

function merge(settings: Settings, change: unknown): Settings {
  if (typeof change !== 'object' || change === null) return settings;
  const given = Object.entries(SCHEMAS).flatMap(([name, schema]) => {
    const value = schema.safeParse((change as Record<string, unknown>)[name]);
    return value.success ? [[name, value.data]] : [];
  });
  return { ...settings, ...Object.fromEntries(given) };
}
