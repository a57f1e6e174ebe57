/** How one person has read what was sent to them. Pure. */
import type { ActivityRow } from '../mail/activity-row.ts';

export interface PersonHistory {
  /** Tracked mails to them and to nobody else: of others it can't be said who has read them. */
  alone: number;
  read: number;
  /** ms from sent to first read: half of those read took less. Null: none was read. */
  median: number | null;
}

/** @param rows mails to this person */
export function personHistory(rows: readonly ActivityRow[]): PersonHistory {
  const alone = rows.filter(({ people, refused }) => people.length === 1 && !refused);
  const times = alone
    .map((row) => timeToRead(row))
    .filter((time) => time !== null)
    .sort((a, b) => a - b);
  return { alone: alone.length, read: alone.filter(({ status }) => status === 'read').length, median: middle(times) };
}

/** ms until it was first known to be read; null: it is not. */
export function timeToRead({ sentAt, firstReadAt, answer }: ActivityRow): number | null {
  const known = [firstReadAt, answer && !answer.found ? answer.at : null].filter((at) => at !== null);
  // Gmail dates an answer to the minute: it may seem to have come before the mail.
  return known.length > 0 ? Math.max(0, Math.min(...known) - sentAt) : null;
}

function middle(sorted: readonly number[]): number | null {
  const half = Math.floor(sorted.length / 2);
  const [low, high] = sorted.length % 2 ? [sorted[half], sorted[half]] : [sorted[half - 1], sorted[half]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
