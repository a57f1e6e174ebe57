import type { ActivityRow } from '../mail/activity-row.ts';
import { fold } from '../ui/fold-text.ts';

/** A row with its search text, computed once: each keystroke searches all rows. */
export interface SearchableRow extends ActivityRow {
  /** Subject, names and addresses, folded. */
  folded: string;
}

export function toSearchable(row: ActivityRow): SearchableRow {
  const words = [row.subject, ...row.people.flatMap(({ name, address }) => [name ?? '', address])];
  return { ...row, folded: fold(words.join('\n')) };
}

/** `toSearchable` for many rows, which then share equal values: garbage collection slows scrolling less (record 55). */
export function searchableRows(): (row: ActivityRow) => SearchableRow {
  const shared = intern();
  return (row) => ({
    ...toSearchable(row),
    gmailAccount: shared(row.gmailAccount),
    people: shared(row.people.map(shared)),
    status: shared(row.status),
    device: shared(row.device),
    place: shared(row.place),
  });
}

/** Interns values: equal ones (by JSON) share one object. Never mutate them. */
export function intern(): <Value>(value: Value) => Value {
  const kept = new Map<string, unknown>();
  return <Value>(value: Value) => {
    const key = JSON.stringify(value);
    if (!kept.has(key)) kept.set(key, value);
    return kept.get(key) as Value;
  };
}
