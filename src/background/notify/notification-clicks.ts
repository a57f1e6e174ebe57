import { reminderOf, snoozedUntil } from '../../mail/reminders.ts';
import type { Request } from '../../messaging/messages.ts';
import type { Environment } from '../environment.ts';
import { readSettings } from '../settings/settings.ts';
import { markOneSeen } from './badge.ts';
import { mailOfNotification } from './read-notification.ts';
import { isReminderNotification, mailOfReminderNotification } from './reminder-notification.ts';

/** In the order of the notification's buttons. */
const BUTTONS = ['snooze', 'done'] as const;

/** A button of a notification was pressed: what the mail is to be remembered for now; null: it says nothing. */
export async function readPressedButton(
  environment: Environment,
  noticeId: string,
  button: number,
): Promise<Request<'mail.remind'> | null> {
  const id = mailOfReminderNotification(noticeId);
  const db = await environment.db();
  const message = id === null ? undefined : await db.get('messages', id);
  const answer = BUTTONS[button];
  if (!message || !answer) return null;
  const now = environment.now();
  if (answer === 'done') return { id: message.id, of: 'done', dueAt: now };
  const { reminders } = await readSettings(db);
  const reminder = reminderOf(message, reminders, now);
  return reminder && { id: message.id, of: reminder.of, dueAt: snoozedUntil('tomorrow', now) };
}

/** A notification was clicked: its mail's thread, or the activity page where it told of several or the thread is not known. */
export async function openNotification(environment: Environment, noticeId: string): Promise<void> {
  await environment.clearNotifications([noticeId]);
  const mail = mailOfNotification(noticeId) ?? mailOfReminderNotification(noticeId);
  const message = mail === null ? undefined : await (await environment.db()).get('messages', mail);
  if (!message?.details.threadId) return environment.openActivity(isReminderNotification(noticeId) ? 'chase' : 'reads');
  if (!isReminderNotification(noticeId)) await markOneSeen(environment);
  return environment.openThread(message.details.gmailAccount, message.details.threadId);
}
