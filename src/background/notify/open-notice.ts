import type { Room } from '../room.ts';
import { markOneSeen } from './badge.ts';
import { isChaseNotice, mailOfChaseNotice } from './chase-notice.ts';
import { mailOfNotice } from './notice.ts';

/** A notification was clicked: its mail's thread, or the activity page where it told of several or the thread is not known. */
export async function openNotice(room: Room, noticeId: string): Promise<void> {
  await room.clearNotices([noticeId]);
  const mail = mailOfNotice(noticeId) ?? mailOfChaseNotice(noticeId);
  const message = mail === null ? undefined : await (await room.db()).get('messages', mail);
  if (!message?.details.threadId) return room.openActivity(isChaseNotice(noticeId) ? 'chase' : 'reads');
  if (!isChaseNotice(noticeId)) await markOneSeen(room);
  return room.openThread(message.details.gmailAccount, message.details.threadId);
}
