import type { ActivityRow } from '../messaging/activity-row.ts';
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
