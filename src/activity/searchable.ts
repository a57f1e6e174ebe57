/** What a row is found by, worked out once. */
import type { ActivityRow } from '../messaging/activity-row.ts';
import { fold } from '../ui/fold-text.ts';

const texts = new WeakMap<ActivityRow, string>();

/** Subject, names and addresses, folded. */
export function searchable(row: ActivityRow): string {
  let text = texts.get(row);
  if (text === undefined) {
    text = fold([row.subject, ...row.people.flatMap(({ name, address }) => [name ?? '', address])].join('\n'));
    texts.set(row, text);
  }
  return text;
}
