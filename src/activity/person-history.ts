/** How one person reads the mails sent to them. Pure. */
import type { ActivityRow } from '../mail/activity-row.ts';

export interface PersonHistory {
  /** Tracked mails with no other recipient; for others the reader is unknown. */
  soleRecipient: number;
  /** Of those, how many were read. */
  read: number;
  /** Median time from sent to first read, ms; null: none was read. */
  median: number | null;
}

/** @param rows mails to this person */
export function personHistory(rows: readonly ActivityRow[]): PersonHistory {
  const mails = rows.filter(({ people, refused }) => people.length === 1 && !refused);
  const times = mails
    .map((row) => timeToRead(row))
    .filter((time) => time !== null)
    .sort((a, b) => a - b);
  return {
    soleRecipient: mails.length,
    read: mails.filter(({ status }) => status === 'read').length,
    median: median(times),
  };
}

/** Time until first known to be read, ms; null: not read. */
export function timeToRead({ sentAt, firstReadAt, answer }: ActivityRow): number | null {
  const known = [firstReadAt, answer && !answer.found ? answer.at : null].filter((at) => at !== null);
  // Gmail dates replies to the minute, perhaps before the mail.
  return known.length > 0 ? Math.max(0, Math.min(...known) - sentAt) : null;
}

function median(sorted: readonly number[]): number | null {
  const half = Math.floor(sorted.length / 2);
  const [low, high] = sorted.length % 2 ? [sorted[half], sorted[half]] : [sorted[half - 1], sorted[half]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
