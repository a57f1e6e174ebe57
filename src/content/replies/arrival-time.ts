/** When a mail came. Pure. */

const MINUTE = 60_000;

/**
 * ms; null for an id of another form. Gmail's begin with the moment it took the mail: the first 11 of their 16
 * hexadecimal digits (https://www.metaspike.com/dates-gmail-message-id-thread-id-timestamps/).
 */
export function timeFromMessageId(gmailMessageId: string | null): number | null {
  return gmailMessageId && /^[0-9a-f]{16}$/i.test(gmailMessageId)
    ? Number.parseInt(gmailMessageId.slice(0, 11), 16)
    : null;
}

export interface DatedMail {
  gmailMessageId: string;
  /** As Gmail shows it: ms, to the minute; null where it can't be read. */
  shownAt: number | null;
}

/**
 * The earliest that Gmail says of it and that can be so: not before `from`, of which it is known to come after, nor after
 * `now`. Null where there is none. ms.
 */
export function estimateArrival({ shownAt, gmailMessageId }: DatedMail, from: number, now: number): number | null {
  const said = [shownAt, timeFromMessageId(gmailMessageId)].filter((at) => at !== null);
  // Shown to the minute: it may seem earlier by as much.
  const likely = said.filter((at) => at > from - MINUTE && at < now + MINUTE);
  return likely.length > 0 ? Math.min(...likely) : null;
}
