import type { Choice, Choices } from '../store/schema.ts';

/** The later choice of each setting. Commutative, associative and idempotent. */
export function mergeChoices(a: Choices, b: Choices): Choices {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return Object.fromEntries(names.flatMap((name) => later(a[name], b[name]).map((choice) => [name, choice])));
}

/** Breaks ties by spelling: any rule will do that is the same everywhere. */
function later(a: Choice | undefined, b: Choice | undefined): Choice[] {
  if (!a || !b) return [a ?? b].filter((choice) => choice !== undefined);
  if (a.at !== b.at) return [a.at > b.at ? a : b];
  return [JSON.stringify(a.value) >= JSON.stringify(b.value) ? a : b];
}

export function areSame(a: Choices, b: Choices): boolean {
  return written(a) === written(b);
}

function written(choices: Choices): string {
  const names = Object.keys(choices).sort();
  return JSON.stringify(names.map((name) => [name, choices[name]?.at, choices[name]?.value]));
}
