/** Settings as stored, with their defaults. */
import { type ReceiptRule, ruleKey } from '../../mail/receipt-rules.ts';
import { DEFAULTS, rule, SCHEMAS, type Settings } from '../../mail/settings.ts';
import type { Database } from '../store/schema.ts';
import { choose, chosenValues, readChoices } from './choices.ts';

/** Falls back to the default where nothing valid was chosen: another version may have chosen. */
export function parseSettings(chosen: Readonly<Record<string, unknown>>): Settings {
  return { ...DEFAULTS, ...valid(chosen), rules: readRules(chosen.rules) };
}

/** A rule of another version must not disable those that say never. */
function readRules(chosen: unknown): ReceiptRule[] {
  const known = Array.isArray(chosen) ? chosen.flatMap((one) => rule.safeParse(one).data ?? []) : DEFAULTS.rules;
  const rules = new Map<string, ReceiptRule>();
  for (const one of known) {
    // Of duplicates, which no page of ours makes, never wins.
    if (!rules.has(ruleKey(one.of)) || one.ask === 'never') rules.set(ruleKey(one.of), one);
  }
  return [...rules.values()];
}

export async function readSettings(db: Database): Promise<Settings> {
  return parseSettings(chosenValues(await readChoices(db)));
}

/** Ignores invalid values. `now`: ms. */
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
