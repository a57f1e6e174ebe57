import type { ActivityRow } from '../messaging/activity-row.ts';

/** The mail's thread in Gmail, in whichever place of the browser's list of accounts its account stands. Null: not known. */
export function gmailLink({ gmailAccount, threadId }: Pick<ActivityRow, 'gmailAccount' | 'threadId'>): string | null {
  if (threadId === null) return null;
  return `https://mail.google.com/mail/?authuser=${encodeURIComponent(gmailAccount)}#all/${encodeURIComponent(threadId)}`;
}
