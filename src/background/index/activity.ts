/** Mails for the activity page, page by page: one message could not hold them all. */

import type { ActivityPage, ActivityRow } from '../../mail/activity-row.ts';
import { reminderOf } from '../../mail/reminders.ts';
import { canTurnGreen, summarizeMessage } from '../../mail/summary.ts';
import { summarizeUntracked, type UntrackedMail } from '../../mail/tracked-mail.ts';
import type { Request } from '../../messaging/messages.ts';
import { readSettings } from '../settings/settings.ts';
import type { Database, IndexedMessage } from '../store/schema.ts';
import { threadMessages } from './message-index.ts';
import { readSent } from './read-sent.ts';
import { readUntracked } from './untracked-mails.ts';

const PAGE_LIMIT = 5_000;

/** About `limit` mails sent before `before` (ms; null: from the latest), latest first. */
export async function activityPage(
  db: Database,
  before: number | null,
  limit: number,
  now: number,
): Promise<ActivityPage> {
  const [row, untracked, { mails, next }] = await Promise.all([
    rowMaker(db, now),
    readUntracked(db),
    readSent(db, before, Math.min(Math.max(Math.trunc(limit), 1), PAGE_LIMIT)),
  ]);
  const between = untracked.filter(({ sentAt }) => sentAt >= (next ?? 0) && (before === null || sentAt < before));
  const rows = [...mails.map(row), ...between.map(untrackedRow)];
  return { rows: rows.sort((a, b) => b.sentAt - a.sentAt), next };
}

/** Rows of these threads, and of these mails. */
export async function activityOf(
  db: Database,
  { gmailAccount, threadIds, ids }: Request<'activity.threads'>,
  now: number,
): Promise<ActivityRow[]> {
  const wanted = new Set(threadIds);
  const [row, all] = await Promise.all([rowMaker(db, now), readUntracked(db)]);
  const untracked = all.filter((mail) => mail.gmailAccount === gmailAccount && wanted.has(mail.threadId));
  const threads = await Promise.all(threadIds.map((id) => threadMessages(db, gmailAccount, id)));
  const alone = await Promise.all(ids.map((id) => db.get('messages', id)));
  // Both may ask for a mail whose thread has just become known.
  const mails = new Map(
    [...threads.flat(), ...alone.filter((mail) => mail !== undefined)].map((mail) => [mail.id, mail]),
  );
  return [...[...mails.values()].map(row), ...untracked.map(untrackedRow)];
}

async function rowMaker(db: Database, now: number): Promise<(message: IndexedMessage) => ActivityRow> {
  const { reminders } = await readSettings(db);
  return (message) => ({ ...activityRow(message), reminder: reminderOf(message, reminders, now) });
}

function activityRow(message: IndexedMessage): Omit<ActivityRow, 'reminder'> {
  const { id, sentAt, details, report, registered } = message;
  return {
    ...summarizeMessage(message),
    id,
    sentAt,
    gmailAccount: details.gmailAccount,
    threadId: details.threadId,
    subject: details.subject,
    people: [...details.to, ...details.cc, ...details.bcc],
    waiting: !registered,
    refused: !canTurnGreen(message),
    firstReadAt: report?.firstReadAt ?? null,
  };
}

function untrackedRow({ id, sentAt, gmailAccount, threadId, subject, people, reason }: UntrackedMail): ActivityRow {
  return {
    ...summarizeUntracked({ threadId, reason }),
    id,
    sentAt,
    gmailAccount,
    subject,
    people,
    refused: true,
    firstReadAt: null,
    reminder: null,
  };
}
