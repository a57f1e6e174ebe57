/** What the menu at Gmail's top right shows, of one Gmail account's mails. */
import { messageStatus } from '../../messaging/answers.ts';
import type { MenuMail, MenuState } from '../../messaging/menu-state.ts';
import { summarizeMessage } from '../../messaging/summarize-message.ts';
import type { Database, IndexedMessage } from '../store/database.ts';
import { readSettings } from '../store/settings.ts';
import { mailsToChase } from './mails-to-chase.ts';
import { latestMessages } from './message-index.ts';

const LATEST = 8;
/** Looked through for them: several accounts share one index. */
const LOOKED_THROUGH = 200;
const CHASED = 5;

export async function menuState(db: Database, gmailAccount: string, now: number): Promise<MenuState> {
  const { paused, reminders } = await readSettings(db);
  const [found, due, looked] = await Promise.all([
    latestMessages(db, LOOKED_THROUGH),
    mailsToChase(db, reminders, now),
    readLooked(db),
  ]);
  const own = (message: IndexedMessage) => message.details.gmailAccount === gmailAccount;
  const latest = found.filter((message) => own(message) && messageStatus(message) === 'read').slice(0, LATEST);
  const chase = due.filter(({ message }) => own(message));
  const since = looked[gmailAccount] ?? 0;
  return {
    latest: latest.map(menuMail),
    fresh: latest.filter((message) => knownAt(message) > since).length,
    chase: chase.slice(0, CHASED).map(({ message, reminder }) => ({ ...menuMail(message), reminder })),
    chaseCount: chase.length,
    paused,
  };
}

/** The person has seen all that was read until now. */
export async function lookAtMenu(db: Database, gmailAccount: string, now: number): Promise<void> {
  const tx = db.transaction('state', 'readwrite');
  const looked = (await tx.store.get('looked')) as Record<string, number> | undefined;
  await tx.store.put({ ...looked, [gmailAccount]: now }, 'looked');
  await tx.done;
}

async function readLooked(db: Database): Promise<Record<string, number>> {
  return ((await db.get('state', 'looked')) as Record<string, number> | undefined) ?? {};
}

function knownAt({ report, answeredAt }: IndexedMessage): number {
  return Math.max(report?.lastReadAt ?? 0, answeredAt ?? 0);
}

function menuMail(message: IndexedMessage): MenuMail {
  const { subject, to, cc, bcc, threadId } = message.details;
  const { id, sentAt } = message;
  return { id, sentAt, details: { subject, to, cc, bcc, threadId }, summary: summarizeMessage(message) };
}
