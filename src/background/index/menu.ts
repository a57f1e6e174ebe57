/** State of the menu at Gmail's top right, for one Gmail account. */

import type { MenuMail, MenuState } from '../../mail/menu-state.ts';
import { messageStatus } from '../../mail/replies.ts';
import { summarizeMessage } from '../../mail/summary.ts';
import { readSettings } from '../settings/settings.ts';
import type { Database, IndexedMessage } from '../store/schema.ts';
import { mailsToChase } from './mails-to-chase.ts';

const LATEST = 8;
/** Mails examined for new reads at most. */
const NEWS_LIMIT = 500;
const CHASED = 5;

export async function menuState(db: Database, gmailAccount: string, now: number): Promise<MenuState> {
  const { paused, reminders } = await readSettings(db);
  const [latest, due, fresh] = await Promise.all([
    latestOf(db, gmailAccount),
    mailsToChase(db, reminders, now),
    countNewReads(db, gmailAccount),
  ]);
  const chase = due.filter(({ message }) => message.details.gmailAccount === gmailAccount);
  return {
    latest: latest.map(menuMail),
    fresh,
    chase: chase.slice(0, CHASED).map(({ message, reminder }) => ({ ...menuMail(message), reminder })),
    chaseCount: chase.length,
    paused,
  };
}

/** For `lookAtReads`: reads of all Gmail accounts. */
export const EVERY_ACCOUNT = '';

/** Marks reads until now as seen, of this Gmail account or of all. */
export async function lookAtReads(db: Database, gmailAccount: string, now: number): Promise<void> {
  const tx = db.transaction('state', 'readwrite');
  const looked = (await tx.store.get('looked')) as Record<string, number> | undefined;
  await tx.store.put({ ...looked, [gmailAccount]: now }, 'looked');
  await tx.done;
}

/** Read or answered, latest first. */
async function latestOf(db: Database, gmailAccount: string): Promise<IndexedMessage[]> {
  const found = new Map<string, IndexedMessage>();
  for (const name of ['readOf', 'answeredOf'] as const) {
    const index = db.transaction('messages').store.index(name);
    let cursor = await index.openCursor(IDBKeyRange.bound([gmailAccount], [gmailAccount, []]), 'prev');
    for (let count = 0; cursor && count < LATEST; count++) {
      found.set(cursor.value.id, cursor.value);
      cursor = await cursor.continue();
    }
  }
  return [...found.values()].sort((a, b) => lastKnownAt(b) - lastKnownAt(a)).slice(0, LATEST);
}

/** Counts mails whose reads this browser learned of since the person last looked. */
async function countNewReads(db: Database, gmailAccount: string): Promise<number> {
  const looked = ((await db.get('state', 'looked')) as Record<string, number> | undefined) ?? {};
  const last = Math.max(looked[gmailAccount] ?? 0, looked[EVERY_ACCOUNT] ?? 0);
  const since = IDBKeyRange.bound([gmailAccount, last], [gmailAccount, []], true);
  const news = await db.getAllFromIndex('messages', 'learnedOf', since, NEWS_LIMIT);
  return news.filter((message) => messageStatus(message) === 'read').length;
}

function lastKnownAt({ report, answeredAt }: IndexedMessage): number {
  return Math.max(report?.lastReadAt ?? 0, answeredAt ?? 0);
}

function menuMail(message: IndexedMessage): MenuMail {
  const { subject, to, cc, bcc, threadId } = message.details;
  const { id, sentAt } = message;
  return { id, sentAt, details: { subject, to, cc, bcc, threadId }, summary: summarizeMessage(message) };
}
