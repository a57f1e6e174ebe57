/** Gmail's ids and links, and subjects of one conversation. */

/** Without prefixes like "Re:" and "Fwd:". */
export function bareSubject(subject: string): string {
  return subject.replace(/^(\s*(re|fwd?|aw|wg|sv|vs|답장|전달|회신)\s*(\[\d+\])?\s*[:：])+/i, '').trim();
}

/** Whether a Gmail legacy id is later than another: they grow with time. Null: not known. */
export function isLaterId(id: string, than: string | null): boolean | null {
  const [one, other] = [hexadecimal(id), hexadecimal(than)];
  return one === null || other === null ? null : one > other;
}

function hexadecimal(id: string | null): bigint | null {
  return id && /^[0-9a-f]+$/i.test(id) ? BigInt(`0x${id}`) : null;
}

/** Opens a thread in the right account of the browser. `threadId`: Gmail's legacy id. */
export function gmailLink(gmailAccount: string, threadId: string): string {
  return `https://mail.google.com/mail/?authuser=${encodeURIComponent(gmailAccount)}#${threadPlace(threadId)}`;
}
/** The part after #. */
export function threadPlace(threadId: string): string {
  return `all/${encodeURIComponent(threadId)}`;
}
