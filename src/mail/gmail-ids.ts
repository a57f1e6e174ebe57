/** What ties mails of one conversation together where Gmail does not say so. */

/** Without "Re:", "Fwd:" and their like before it. */
export function bareSubject(subject: string): string {
  return subject.replace(/^(\s*(re|fwd?|aw|wg|sv|vs|답장|전달|회신)\s*(\[\d+\])?\s*[:：])+/i, '').trim();
}

/** Whether one legacy id of Gmail's is later than another: they grow with time. Null where that can't be told. */
export function isLaterId(id: string, than: string | null): boolean | null {
  const [one, other] = [hexadecimal(id), hexadecimal(than)];
  return one === null || other === null ? null : one > other;
}

function hexadecimal(id: string | null): bigint | null {
  return id && /^[0-9a-f]+$/i.test(id) ? BigInt(`0x${id}`) : null;
}

/** A thread in Gmail, in whichever place of the browser's list of accounts its account stands. `threadId`: Gmail's legacy id. */
export function gmailLink(gmailAccount: string, threadId: string): string {
  return `https://mail.google.com/mail/?authuser=${encodeURIComponent(gmailAccount)}#${threadPlace(threadId)}`;
}
/** What stands behind the #. */
export function threadPlace(threadId: string): string {
  return `all/${encodeURIComponent(threadId)}`;
}
