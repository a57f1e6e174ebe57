import { reminderOf, snoozedUntil } from '../../mail/reminders.ts';
import type { Request } from '../../messaging/messages.ts';
import type { Room } from '../environment.ts';
import { readSettings } from '../settings/settings.ts';
import { markOneSeen } from './badge.ts';
import { isChaseNotice, mailOfChaseNotice } from './chase-notice.ts';
import { mailOfNotice } from './notice.ts';

/** In the order of the notification's buttons. */
const BUTTONS = ['snooze', 'done'] as const;

/** A button of a notification was pressed: what the mail is to be remembered for now; null: it says nothing. */
export async function readChaseAnswer(
  room: Room,
  noticeId: string,
  button: number,
): Promise<Request<'mail.remind'> | null> {
  const id = mailOfChaseNotice(noticeId);
  const db = await room.db();
  const message = id === null ? undefined : await db.get('messages', id);
  const answer = BUTTONS[button];
  if (!message || !answer) return null;
  const now = room.now();
  if (answer === 'done') return { id: message.id, of: 'done', dueAt: now };
  const { reminders } = await readSettings(db);
  const reminder = reminderOf(message, reminders, now);
  return reminder && { id: message.id, of: reminder.of, dueAt: snoozedUntil('tomorrow', now) };
}

/** A notification was clicked: its mail's thread, or the activity page where it told of several or the thread is not known. */
export async function openNotice(room: Room, noticeId: string): Promise<void> {
  await room.clearNotices([noticeId]);
  const mail = mailOfNotice(noticeId) ?? mailOfChaseNotice(noticeId);
  const message = mail === null ? undefined : await (await room.db()).get('messages', mail);
  if (!message?.details.threadId) return room.openActivity(isChaseNotice(noticeId) ? 'chase' : 'reads');
  if (!isChaseNotice(noticeId)) await markOneSeen(room);
  return room.openThread(message.details.gmailAccount, message.details.threadId);
}
