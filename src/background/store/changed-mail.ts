import type { IndexedMessage } from './schema.ts';

export interface ChangedThread {
  gmailAccount: string;
  threadId: string;
}

/** What open pages are told to look at again: a mail's thread, or the mail alone while Gmail has not said which that is. */
export type ChangedMail = ChangedThread | { gmailAccount: string; id: string };

export function changeOf({ id, details }: Pick<IndexedMessage, 'id' | 'details'>): ChangedMail {
  const { gmailAccount, threadId } = details;
  return threadId ? { gmailAccount, threadId } : { gmailAccount, id };
}
