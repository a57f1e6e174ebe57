import type { IndexedMessage } from './schema.ts';

export interface ChangedThread {
  gmailAccount: string;
  threadId: string;
}

/** What pages refresh: a mail's thread, or the mail while Gmail has not named its thread. */
export type ChangedMail = ChangedThread | { gmailAccount: string; id: string };

export function changeOf({ id, details }: Pick<IndexedMessage, 'id' | 'details'>): ChangedMail {
  const { gmailAccount, threadId } = details;
  return threadId ? { gmailAccount, threadId } : { gmailAccount, id };
}
