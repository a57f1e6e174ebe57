/** The content of a compose window. */
import type { Person } from '../mail.ts';
import type { DraftData, MailData, ThreadData } from '../page-data.ts';
import type { DraftSlot } from '../sync-codec.ts';
import { fullDate } from './format.ts';
import { myself, translate } from './setup.ts';

export interface Draft {
  /** `msg-a:r…`, kept through failed sends and Undo. */
  messageId: string;
  threadId: string;
  /** Its place in the next request. */
  slot: DraftSlot;
  to: Person[];
  cc: Person[];
  bcc: Person[];
  subject: string;
  body: string;
  plainText: boolean;
  replyTo: { messageId: string; legacyThreadId: string } | null;
}

export function newDraft(): Draft {
  return {
    messageId: `msg-a:r${longNumber()}`,
    threadId: `thread-a:r${longNumber()}`,
    slot: 'first-save',
    to: [],
    cc: [],
    bcc: [],
    subject: '',
    body: '',
    plainText: false,
    replyTo: null,
  };
}

/** A stored draft: from the drafts list, or after Undo. */
export function savedDraft(data: DraftData): Draft {
  return { ...data, slot: 'update', replyTo: null };
}

/** Replies to `from`, quoting the mail as shown. */
export function replyDraft(thread: ThreadData, mail: MailData): Draft {
  const to = mail.from.address === myself.address ? mail.to : [mail.from];
  const name = mail.from.name || mail.from.address;
  const line = translate(`On ${fullDate(mail.at)} ${name} wrote:`, `${fullDate(mail.at)}, ${name}님이 작성:`);
  return {
    ...newDraft(),
    threadId: thread.threadId,
    slot: 'reply',
    to,
    subject: /^re:/i.test(thread.subject) ? thread.subject : `Re: ${thread.subject}`,
    body: `<br><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${escapeText(line)}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${mail.html}</blockquote></div>`,
    replyTo: { messageId: mail.id, legacyThreadId: thread.legacyThreadId },
  };
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** About 19 digits, often negative, as in Gmail. */
function longNumber(): string {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return `${low % 2 === 0 ? '-' : ''}${(BigInt(high) << 31n) | BigInt(low >>> 1)}`;
}
