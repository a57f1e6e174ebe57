/** What a mail from a recipient proves. Pure: words and times in, a kind out. */
import type { Reply } from '../../mail/tracked-mail.ts';
import { AUTOMATIC, MACHINE, MACHINES_WITHIN, NOT_READ, RECEIPT, SOUNDS_AUTOMATIC, type Words } from './mail-words.ts';

export interface MailWords {
  /** The sender's address. */
  sender: string;
  /** Empty where it has none of its own: Gmail shows one for the whole thread. */
  subject: string;
  /** What it says itself, without what it quotes. */
  text: string;
  /** How soon after the last of one's own mails before it it may have come, ms; null where that is unknown. */
  delay: number | null;
}

/** Automatic answers say so at once; further down a person may be quoting one, or signing off before a holiday. */
const BEGINNING = 600;

/** First match wins. */
const RULES: readonly [(mail: MailWords) => boolean, Reply['kind'] | null][] = [
  [({ sender }) => MACHINE.test(sender), null],
  [(mail) => says(mail, NOT_READ), null],
  [(mail) => says(mail, RECEIPT), 'receipt'],
  [(mail) => says(mail, AUTOMATIC), null],
  [(mail) => within(MACHINES_WITHIN, mail) && says(mail, SOUNDS_AUTOMATIC), null],
  [() => true, 'reply'],
];

/** A reply, a read receipt, or null: a machine's answer, or a notice that the mail was not read. */
export function replyKind(mail: MailWords): Reply['kind'] | null {
  return RULES.find(([matches]) => matches(mail))?.[1] ?? null;
}

/** What is not known to have come later may have come then. */
function within(window: number, { delay }: MailWords): boolean {
  return delay === null || delay < window;
}

function says({ subject, text }: MailWords, words: Words): boolean {
  const [title, beginning] = [plain(subject), plain(text).slice(0, BEGINNING)];
  return words.subject.some((pattern) => pattern.test(title)) || words.text.some((pattern) => pattern.test(beginning));
}

/** One kind of space, and none around. */
function plain(text: string): string {
  return text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
}
