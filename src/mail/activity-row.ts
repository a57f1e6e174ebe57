/** A row of the activity page: light enough for tens of thousands in memory. */
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
  /** The backend does not have it yet. */
  waiting: boolean;
  /** Its eye can't turn green: refused, sent to oneself only, or without a pixel. */
  refused: boolean;
  /** Why it has no pixel. Absent for tracked mail. */
  untracked?: UntrackedReason;
  reads: number;
  /** There may have been more reads. */
  atLeast?: true;
  firstReadAt: number | null;
  lastReadAt: number | null;
  /** Of the last read. */
  device: Device;
  place: Readonly<Place> | null;
  /** The strongest reply. */
  answer: Reply | null;
  /** What it is to be chased for, now or later; null: nothing. */
  reminder: Reminder | null;
}

export interface ActivityPage {
  /** Latest first. */
  rows: ActivityRow[];
  /** Where the next page begins; null: the end. */
  next: number | null;
}
