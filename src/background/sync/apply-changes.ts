/** Applies changes from the backend to the index. */
import type { MailDetails } from '../../mail/tracked-mail.ts';
import type { ChangesResponse, MessageResponse } from '../../protocol/api.ts';
import { openMessage } from '../backend/sealed-mail.ts';
import { updateEntry } from '../outbox/outbox-entry.ts';
import { type ChangedMail, changeOf } from '../store/changed-mail.ts';
import type { ConnectionRecord, Database, IndexedMessage } from '../store/schema.ts';
import { lacksSome, mergeDetails } from './merge-details.ts';
import { newReadSessions, SETTLE_TIME } from './read-sessions.ts';

/** Kept at most, of messages that don't open. */
const UNREADABLE_LIMIT = 1_000;

interface Report {
  report: MessageResponse;
  /** Null: does not open with this account's keys. */
  details: MailDetails | null;
  /** The details are new, and nothing was dropped from them. */
  whole: boolean;
}

/**
 * Index, cursor, waiting reads and outbox change together or not at all. Changes nothing if the connection changed
 * meanwhile. Returns what changed.
 */
export async function applyChanges(
  db: Database,
  connection: ConnectionRecord,
  { cursor, messages: reports, deleted }: ChangesResponse,
  now: number,
): Promise<ChangedMail[]> {
  // Opened first: a transaction would not wait for it.
  const opened = await Promise.all(reports.map((report) => openReport(db, connection, report)));
  const tx = db.transaction(['state', 'outbox', 'messages', 'waitingReads'], 'readwrite');
  const [state, outbox, messages] = [tx.objectStore('state'), tx.objectStore('outbox'), tx.objectStore('messages')];
  const waitingReads = tx.objectStore('waitingReads');
  const current = (await state.get('connection')) as ConnectionRecord | undefined;
  const changed: ChangedMail[] = [];
  if (current?.device === connection.device) {
    for (const { report, details, whole } of opened) {
      const [known, entry] = await Promise.all([messages.get(report.id), outbox.get(report.id)]);
      // Taken back here; the backend does not know yet.
      if (!details || entry?.step === 'forget') continue;
      const message = indexed(report, mergeDetails(known, details), known?.here === true);
      // Another browser did not know these, and overwrote them.
      if (whole && lacksSome(details, message.details)) outbox.put(updateEntry(report.id, entry, now));
      const newReads = newReadSessions(known?.report ?? null, report, connection.connectedAt ?? 0);
      const { told, remindedOf } = known ?? {};
      const learnedAt = newReads.length > 0 ? now : known?.learnedAt;
      messages.put({
        ...message,
        ...(learnedAt && { learnedAt }),
        ...(told && { told }),
        ...(remindedOf && { remindedOf }),
      });
      for (const at of newReads) waitingReads.put({ id: report.id, at, dueAt: now + SETTLE_TIME, counted: false });
      if (known) changed.push(changeOf(known));
      changed.push(changeOf(message));
    }
    for (const id of deleted) {
      const gone = await messages.get(id);
      if (gone) changed.push(changeOf(gone));
      messages.delete(id);
    }
    const unreadable = new Set((await state.get('unreadable')) as string[] | undefined);
    for (const { report, details } of opened) if (!details) unreadable.add(report.id);
    for (const id of deleted) unreadable.delete(id);
    state.put([...unreadable].slice(-UNREADABLE_LIMIT), 'unreadable');
    state.put(cursor, 'cursor');
  }
  await tx.done;
  return changed;
}

async function openReport(db: Database, connection: ConnectionRecord, report: MessageResponse): Promise<Report> {
  const known = await db.get('messages', report.id);
  if (known?.report?.sealed === report.sealed) return { report, details: known.details, whole: false };
  const opened = await openMessage(connection, report.id, report.sealed);
  return opened ? { report, ...opened } : { report, details: known?.here ? known.details : null, whole: false };
}

function indexed(report: MessageResponse, details: MailDetails, here: boolean): IndexedMessage {
  const { id, sentAt, recipients } = report;
  const last = details.answers.at(-1);
  return { id, sentAt, details, recipients, report, here, registered: true, ...(last && { answeredAt: last.at }) };
}
