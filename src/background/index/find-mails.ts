import type { MailDetails } from '../../mail/tracked-mail.ts';
import { fold, wordFinder } from '../../ui/fold-text.ts';
import type { Database, IndexedMessage } from '../store/schema.ts';
import { readSent } from './read-sent.ts';

/** Mails read at once. */
const STEP = 500;

/** Counts searches: only the latest one matters. */
let searches = 0;

/**
 * The latest `limit` tracked mails with every word in subject, names or addresses. Rejects when a newer search
 * supersedes it.
 */
export async function findMails(db: Database, words: string, limit: number): Promise<IndexedMessage[]> {
  searches += 1;
  const mine = searches;
  const has = wordFinder(words);
  const found: IndexedMessage[] = [];
  let before: number | null = null;
  do {
    const { mails, next } = await readSent(db, before, STEP);
    found.push(...mails.filter(({ details }) => has(textOf(details))));
    before = next;
    if (mine !== searches) throw new Error('another search has begun');
  } while (before !== null && found.length < limit);
  return found.slice(0, limit);
}

function textOf({ subject, to, cc, bcc }: MailDetails): string {
  return fold([subject, ...[...to, ...cc, ...bcc].flatMap(({ name, address }) => [name ?? '', address])].join('\n'));
}
