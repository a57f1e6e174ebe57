/** What the activity page's table needs of a mail that asked for a receipt: light enough for tens of thousands in memory. */
import type { Device, Place, Status } from '../protocol/load.ts';
import type { Reminder } from './reminders.ts';
import type { Person, Reply, UntrackedReason } from './tracked-mail.ts';

export interface ActivityRow {
  id: string;
  /** ms. */
  sentAt: number;
  gmailAccount: string;
  threadId: string | null;
  subject: string;
  /** All recipients, in the order of to, cc and bcc. */
  people: readonly Readonly<Person>[];
  status: Status;
  /** The backend has yet to hear of it. */
  waiting: boolean;
  /** Its eye can't turn green: the backend refused it for good, it went to oneself alone, or it has no pixel. */
  refused: boolean;
  /** Why it has no pixel, though it asked for a receipt. Absent for tracked mail. */
  untracked?: UntrackedReason;
  reads: number;
  /** There may have been more. */
  atLeast?: true;
  firstReadAt: number | null;
  lastReadAt: number | null;
  /** Of the last read. */
  device: Device;
  place: Readonly<Place> | null;
  /** The strongest beside the loads. */
  answer: Reply | null;
  /** What it is to be chased for, perhaps only later; null: nothing. */
  reminder: Reminder | null;
}

export interface ActivityPage {
  /** Latest first. */
  rows: ActivityRow[];
  /** Where the next page goes on; null: there is none. */
  next: number | null;
}
