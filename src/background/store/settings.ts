/** What settings there are, what holds where none was chosen, and what a stored one must be to count. */
import * as z from 'zod/mini';
import { areApart, haveRoom, type ReceiptRule, RULE_ASKS, RULE_TEXT_LIMIT, ruleKey } from '../../mail/receipt-rules.ts';
import { NOTIFY_WHEN, REMINDER_DAYS, REMINDER_NOTICES, type Settings } from '../../mail/settings.ts';
import { choose, chosenValues, readChoices } from './choices.ts';
import type { Database } from './database.ts';

const minuteOfDay = z.int().check(z.gte(0), z.lt(24 * 60));

const ruleText = z.string().check(z.minLength(1), z.maxLength(RULE_TEXT_LIMIT));

const rule: z.ZodMiniType<ReceiptRule> = z.object({
  ask: z.enum(RULE_ASKS),
  of: ruleText,
  members: z.optional(z.array(ruleText)),
});

const reminderAfter = z.object({ on: z.boolean(), days: z.int().check(z.gte(1), z.lte(REMINDER_DAYS)) });

export const SCHEMAS: { readonly [Name in keyof Settings]: z.ZodMiniType<Settings[Name]> } = {
  askByDefault: z.boolean(),
  paused: z.boolean(),
  rules: z.array(rule).check(z.refine(haveRoom), z.refine(areApart)),
  notifyWhen: z.enum(NOTIFY_WHEN),
  quietHours: z.object({ on: z.boolean(), from: minuteOfDay, to: minuteOfDay }),
  reminders: z.object({ unread: reminderAfter, unanswered: reminderAfter, notify: z.enum(REMINDER_NOTICES) }),
};

export const DEFAULTS: Settings = {
  askByDefault: true,
  paused: false,
  rules: [],
  notifyWhen: 'first',
  quietHours: { on: false, from: 22 * 60, to: 7 * 60 },
  reminders: { unread: { on: true, days: 3 }, unanswered: { on: false, days: 7 }, notify: 'chosen' },
};

/** Each as it was chosen; its default where it was not, or not in words that count: another version may have chosen it. */
export function parseSettings(chosen: Readonly<Record<string, unknown>>): Settings {
  return { ...DEFAULTS, ...valid(chosen), rules: readRules(chosen.rules) };
}

/** One rule that only another version knows must not take with it those that say never. */
function readRules(chosen: unknown): ReceiptRule[] {
  const known = Array.isArray(chosen) ? chosen.flatMap((one) => rule.safeParse(one).data ?? []) : DEFAULTS.rules;
  const rules = new Map<string, ReceiptRule>();
  for (const one of known) {
    // Where two mean the same, as no page of ours leaves them, never holds.
    if (!rules.has(ruleKey(one.of)) || one.ask === 'never') rules.set(ruleKey(one.of), one);
  }
  return [...rules.values()];
}

export async function readSettings(db: Database): Promise<Settings> {
  return parseSettings(chosenValues(await readChoices(db)));
}

/** Changes those that are given; a value that is none leaves its setting as it was. `now`: ms. */
export async function changeSettings(db: Database, change: Partial<Settings>, now: number): Promise<Settings> {
  return parseSettings(chosenValues(await choose(db, valid(change), now)));
}

function valid(given: Readonly<Record<string, unknown>>): Partial<Settings> {
  const counting = Object.entries(SCHEMAS).flatMap(([name, schema]) => {
    const value = schema.safeParse(given[name]);
    return value.success ? [[name, value.data]] : [];
  });
  return Object.fromEntries(counting);
}
