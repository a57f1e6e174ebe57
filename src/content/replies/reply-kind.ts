/** What a mail from a recipient proves. Pure: words and times in, a kind out. */
import type { Reply } from '../../mail/tracked-mail.ts';
import {
  AUTOMATIC_REPLY,
  MACHINE_ADDRESS,
  MACHINE_REPLY_DELAY,
  NOT_READ_NOTICE,
  type PhrasePatterns,
  POSSIBLY_AUTOMATIC_REPLY,
  READ_RECEIPT,
} from './reply-phrases.ts';

export interface MailFacts {
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
const OPENING_LENGTH = 600;

/** First match wins. */
const RULES: readonly [(mail: MailFacts) => boolean, Reply['kind'] | null][] = [
  [({ sender }) => MACHINE_ADDRESS.test(sender), null],
  [(mail) => matchesPhrase(mail, NOT_READ_NOTICE), null],
  [(mail) => matchesPhrase(mail, READ_RECEIPT), 'receipt'],
  [(mail) => matchesPhrase(mail, AUTOMATIC_REPLY), null],
  [(mail) => mayHaveComeWithin(MACHINE_REPLY_DELAY, mail) && matchesPhrase(mail, POSSIBLY_AUTOMATIC_REPLY), null],
  [() => true, 'reply'],
];

/** A reply, a read receipt, or null: a machine's answer, or a notice that the mail was not read. */
export function replyKind(mail: MailFacts): Reply['kind'] | null {
  return RULES.find(([matches]) => matches(mail))?.[1] ?? null;
}

/** What is not known to have come later may have come then. */
function mayHaveComeWithin(window: number, { delay }: MailFacts): boolean {
  return delay === null || delay < window;
}

function matchesPhrase({ subject, text }: MailFacts, words: PhrasePatterns): boolean {
  const [title, beginning] = [normalizeSpaces(subject), normalizeSpaces(text).slice(0, OPENING_LENGTH)];
  return words.subject.some((pattern) => pattern.test(title)) || words.text.some((pattern) => pattern.test(beginning));
}

/** One kind of space, and none around. */
function normalizeSpaces(text: string): string {
  return text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
}
