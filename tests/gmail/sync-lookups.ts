/**
 * InboxSDK's look-ups: `/i/fd` finds a thread by sync id, `/i/bv` searches. Shapes from InboxSDK 2.2.26,
 * `gmail-sync-response-processor.ts` (format of 2022-09-09).
 */
import type { Mail, Person, Thread } from './mail.ts';
import type { Mailboxes } from './mailbox.ts';

/** Responds to `[[[threadId, 1]], 2]`. */
export function respondToThreadLookup(mailboxes: Mailboxes, account: number, body: string): string {
  const [wanted] = JSON.parse(body) as [[string, number][], number];
  const threads = wanted.flatMap(([id]) => mailboxes.account(account).threads.filter((thread) => thread.id === id));
  return JSON.stringify([null, threads.map(encodeThread)]);
}

/** Responds to `[[null, 51, null, query]]`; InboxSDK's query is `threadid:` and a decimal legacy id. */
export function respondToSearch(mailboxes: Mailboxes, account: number, body: string): string {
  const [[, , , query]] = JSON.parse(body) as [[null, number, null, string]];
  const wanted = /^threadid:(\d+)$/.exec(query)?.[1];
  const threads = wanted
    ? [mailboxes.thread(account, BigInt(wanted).toString(16))].filter((thread) => thread !== null)
    : mailboxes.list(account, 'all', query);
  const found = threads.map((thread, index) => [encodeFoundThread(thread), index]);
  const answer: unknown[] = new Array(15).fill(null);
  answer[2] = found;
  answer[14] = [threads.map(() => ''), threads.map(({ mails }) => mails.map(({ id }) => id))];
  return JSON.stringify(answer);
}

function encodeThread(thread: Thread): unknown[] {
  const about: unknown[] = new Array(16).fill(null);
  about[2] = thread.mails[0]?.subject ?? '';
  about[15] = thread.legacyId;
  return [thread.id, [about], thread.mails.map((mail) => [mail.id, encodeMail(mail)])];
}

function encodeMail(mail: Mail): unknown[] {
  const encoded: unknown[] = new Array(17).fill(null);
  [encoded[0], encoded[1], encoded[2]] = [mail.to, mail.cc, mail.bcc].map((people) => people.map(encodePerson));
  encoded[16] = mail.at;
  return encoded;
}

function encodeFoundThread(thread: Thread): unknown[] {
  const found: unknown[] = new Array(20).fill(null);
  found[0] = thread.mails[0]?.subject ?? '';
  found[1] = '';
  found[3] = thread.id;
  found[4] = thread.mails.map((mail) => {
    const encoded: unknown[] = new Array(56).fill(null);
    encoded[0] = mail.id;
    encoded[6] = mail.at;
    encoded[55] = mail.legacyId;
    return encoded;
  });
  found[19] = thread.legacyId;
  return found;
}

function encodePerson({ address, name }: Person): unknown[] {
  return [1, address, name];
}
