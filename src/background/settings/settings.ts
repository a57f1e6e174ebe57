/** What settings there are, what holds where none was chosen, and what a stored one must be to count. */
import { type ReceiptRule, ruleKey } from '../../mail/receipt-rules.ts';
import { DEFAULTS, rule, SCHEMAS, type Settings } from '../../mail/settings.ts';
import type { Database } from '../store/schema.ts';
import { choose, chosenValues, readChoices } from './choices.ts';

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
