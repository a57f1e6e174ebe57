import type { ActivityRow } from '../mail/activity-row.ts';
import { fold } from '../ui/fold-text.ts';

/** A row with what it is found by, worked out once: a letter typed looks into all of them. */
export interface ListedRow extends ActivityRow {
  /** Subject, names and addresses, folded. */
  folded: string;
}

export function listed(row: ActivityRow): ListedRow {
  const words = [row.subject, ...row.people.flatMap(({ name, address }) => [name ?? '', address])];
  return { ...row, folded: fold(words.join('\n')) };
}

/**
 * `listed` for many rows. What several of them have in common is kept once: the browser's collector, whose threads take a scroll's
 * processor, then has less to look through (record 55).
 */
export function rowLister(): (row: ActivityRow) => ListedRow {
  const once = intern();
  return (row) => ({
    ...listed(row),
    gmailAccount: once(row.gmailAccount),
    people: once(row.people.map(once)),
    status: once(row.status),
    device: once(row.device),
    place: once(row.place),
  });
}

/**
 * A function that gives of values which are alike always the first, so that the others need not be kept. Of nothing that will be changed;
 * compared as JSON.
 */
export function intern(): <Value>(value: Value) => Value {
  const kept = new Map<string, unknown>();
  return <Value>(value: Value) => {
    const key = JSON.stringify(value);
    if (!kept.has(key)) kept.set(key, value);
    return kept.get(key) as Value;
  };
}
