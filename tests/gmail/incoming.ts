/** Bodies of received mails as Gmail shows them, by what they prove. */

export const DANA = { address: 'dana@northwind.example', name: 'Dana Whitfield' };

/** What a receipt quotes of its mail. */
export interface OriginalMail {
  to: string;
  subject: string;
}

const lines = (...text: string[]) => text.map((line) => `<div>${line || '<br>'}</div>`).join('');

/** A person's reply, with the mail quoted below. */
export function reply(text: string, quoted = ''): string {
  const quote = `<div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Mon, Nov 23, 2026 at 2:02 PM Minji Kim wrote:<br></div><blockquote class="gmail_quote">${quoted}</blockquote></div>`;
  return `<div dir="ltr">${lines(text)}</div><br>${quote}`;
}

/** Exchange, Outlook and Gmail (Microsoft KB 136515). Subject: "Read: …". */
export function readReceipt({ to, subject }: OriginalMail): string {
  return lines(
    'Your message',
    '',
    `   To: ${to}`,
    `   Subject: ${subject}`,
    '   Sent: Monday, November 23, 2026 2:02:11 PM (UTC+09:00) Seoul',
    '',
    ' was read on Monday, November 23, 2026 2:10:45 PM (UTC+09:00) Seoul.',
  );
}

/** The mail was deleted unread. Subject: "Not read: …". */
export function notReadNotice({ to, subject }: OriginalMail): string {
  return lines(
    'Your message',
    '',
    `   To: ${to}`,
    `   Subject: ${subject}`,
    '   Sent: Monday, November 23, 2026 2:02:11 PM (UTC+09:00) Seoul',
    '',
    ' was deleted without being read on Monday, November 23, 2026 2:10:45 PM (UTC+09:00) Seoul.',
  );
}

/** Gmail's vacation responder with an empty subject (support.google.com/mail/answer/25922). */
export const OUT_OF_OFFICE = lines(
  'Hello, thank you for your message. I am out of the office until Monday, 30 November, with limited access to email.',
  'For anything urgent please contact Ann.',
  '',
  'Dana',
);
