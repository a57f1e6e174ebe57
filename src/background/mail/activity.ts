/** The mails that asked for a receipt as the activity page reads them: page by page, never in one giant message. */

import type { ActivityPage, ActivityRow } from '../../messaging/activity-row.ts';
import { canTurnGreen } from '../../messaging/can-turn-green.ts';
import { summarizeMessage } from '../../messaging/summarize-message.ts';
import { summarizeUntracked, type UntrackedMail } from '../../messaging/untracked-mail.ts';
import type { Database, IndexedMessage } from '../store/database.ts';
import { threadMessages } from './message-index.ts';
import { readSent } from './read-sent.ts';
import { readUntracked } from './untracked-mails.ts';

/** Rows of one page at most. */
const PAGE_LIMIT = 5_000;

/** About `limit` of the mails sent before `before` (ms; null: from the latest), latest first. */
export async function activityPage(db: Database, before: number | null, limit: number): Promise<ActivityPage> {
  const untracked = await readUntracked(db);
  const { mails, next } = await readSent(db, before, Math.min(Math.max(Math.trunc(limit), 1), PAGE_LIMIT));
  const between = untracked.filter(({ sentAt }) => sentAt >= (next ?? 0) && (before === null || sentAt < before));
  const rows = [...mails.map(activityRow), ...between.map(untrackedRow)];
  return { rows: rows.sort((a, b) => b.sentAt - a.sentAt), next };
}

/** Of these threads all rows. */
export async function activityOfThreads(
  db: Database,
  gmailAccount: string,
  threadIds: readonly string[],
): Promise<ActivityRow[]> {
  const wanted = new Set(threadIds);
  const untracked = (await readUntracked(db)).filter(
    (mail) => mail.gmailAccount === gmailAccount && wanted.has(mail.threadId),
  );
  const threads = await Promise.all(threadIds.map((id) => threadMessages(db, gmailAccount, id)));
  return [...threads.flat().map(activityRow), ...untracked.map(untrackedRow)];
}

function activityRow(message: IndexedMessage): ActivityRow {
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
  };
}
