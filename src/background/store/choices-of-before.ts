import type { Choices } from './choices.ts';
import { DEFAULTS } from './settings.ts';

/**
 * What was kept before choices had a time: settings whole, defaults among them, and saved views. What differs from its
 * default was chosen once; what was chosen since, in whichever browser, is later.
 */
export function choicesOfBefore(settings: unknown, views: unknown): Choices {
  const defaults: Record<string, unknown> = { ...DEFAULTS, views: [] };
  const kept = Object.entries({ ...(settings as object | undefined), ...(views !== undefined && { views }) });
  const chosen = kept.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(defaults[name]));
  return Object.fromEntries(chosen.map(([name, value]) => [name, { value, at: 0 }]));
}
