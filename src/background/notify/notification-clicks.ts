import { reminderOf, snoozedUntil } from '../../mail/reminders.ts';
import type { Request } from '../../messaging/messages.ts';
import type { Environment } from '../environment.ts';
import { readSettings } from '../settings/settings.ts';
import { markOneSeen } from './badge.ts';
import { mailOfNotification } from './read-notification.ts';
import { isReminderNotification, mailOfReminderNotification } from './reminder-notification.ts';

/** In the order of the notification's buttons. */
const BUTTONS = ['snooze', 'done'] as const;

/** What a pressed button chooses for the mail. Null: nothing. */
export async function readPressedButton(
  environment: Environment,
  notificationId: string,
  button: number,
): Promise<Request<'mail.remind'> | null> {
  const id = mailOfReminderNotification(notificationId);
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

/** Opens the mail's thread, or the activity page for several mails or an unknown thread. */
export async function openNotification(environment: Environment, notificationId: string): Promise<void> {
  await environment.clearNotifications([notificationId]);
  const mail = mailOfNotification(notificationId) ?? mailOfReminderNotification(notificationId);
  const message = mail === null ? undefined : await (await environment.db()).get('messages', mail);
  if (!message?.details.threadId)
    return environment.openActivity(isReminderNotification(notificationId) ? 'chase' : 'reads');
  if (!isReminderNotification(notificationId)) await markOneSeen(environment);
  return environment.openThread(message.details.gmailAccount, message.details.threadId);
}
