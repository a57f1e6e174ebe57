/** When a mail arrived. Pure. */

const MINUTE = 60_000;

/**
 * ms; null for other formats. The first 11 of 16 hex digits are Gmail's arrival time
 * (https://www.metaspike.com/dates-gmail-message-id-thread-id-timestamps/).
 */
export function timeFromMessageId(gmailMessageId: string | null): number | null {
  return gmailMessageId && /^[0-9a-f]{16}$/i.test(gmailMessageId)
    ? Number.parseInt(gmailMessageId.slice(0, 11), 16)
    : null;
}

export interface DatedMail {
  gmailMessageId: string;
  /** ms, to the minute; null if unreadable. */
  shownAt: number | null;
}

/** The earliest plausible time of the shown date and the id, ms: after `from`, before `now`. Null if neither is. */
export function estimateArrival({ shownAt, gmailMessageId }: DatedMail, from: number, now: number): number | null {
  const candidates = [shownAt, timeFromMessageId(gmailMessageId)].filter((at) => at !== null);
  // Shown times are cut to the minute.
  const plausible = candidates.filter((at) => at > from - MINUTE && at < now + MINUTE);
  return plausible.length > 0 ? Math.min(...plausible) : null;
}
