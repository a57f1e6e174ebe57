/** What a mail from a recipient proves. Pure. */
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
  /** An address. */
  sender: string;
  /** Empty without its own: Gmail shows one per thread. */
  subject: string;
  /** Without quotes. */
  text: string;
  /** Least time since the last own mail, ms; null: unknown. */
  delay: number | null;
}

/** Characters: further down, people quote automatic replies. */
const OPENING_LENGTH = 600;

/** The first match wins. */
const RULES: readonly [(mail: MailFacts) => boolean, Reply['kind'] | null][] = [
  [({ sender }) => MACHINE_ADDRESS.test(sender), null],
  [(mail) => matchesPhrase(mail, NOT_READ_NOTICE), null],
  [(mail) => matchesPhrase(mail, READ_RECEIPT), 'receipt'],
  [(mail) => matchesPhrase(mail, AUTOMATIC_REPLY), null],
  [(mail) => mayHaveComeWithin(MACHINE_REPLY_DELAY, mail) && matchesPhrase(mail, POSSIBLY_AUTOMATIC_REPLY), null],
  [() => true, 'reply'],
];

/** Null for automatic mails and not-read notices. */
export function replyKind(mail: MailFacts): Reply['kind'] | null {
  return RULES.find(([matches]) => matches(mail))?.[1] ?? null;
}

/** An unknown delay may be short. */
function mayHaveComeWithin(window: number, { delay }: MailFacts): boolean {
  return delay === null || delay < window;
}

function matchesPhrase({ subject, text }: MailFacts, words: PhrasePatterns): boolean {
  const [title, beginning] = [normalizeSpaces(subject), normalizeSpaces(text).slice(0, OPENING_LENGTH)];
  return words.subject.some((pattern) => pattern.test(title)) || words.text.some((pattern) => pattern.test(beginning));
}

function normalizeSpaces(text: string): string {
  return text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
}
