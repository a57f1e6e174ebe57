/** A thread in Gmail, in whichever place of the browser's list of accounts its account stands. `threadId`: Gmail's legacy id. */
export function gmailLink(gmailAccount: string, threadId: string): string {
  return `https://mail.google.com/mail/?authuser=${encodeURIComponent(gmailAccount)}#${threadPlace(threadId)}`;
}

/** What stands behind the #. */
export function threadPlace(threadId: string): string {
  return `all/${encodeURIComponent(threadId)}`;
}
