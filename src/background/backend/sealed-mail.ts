import * as z from 'zod/mini';
import { MAIL_NOTIFY, MAIL_REMINDERS, type MailNotify, type MailReminder } from '../../mail/mail-choices.ts';
import type { MailDetails, Person, Reply } from '../../mail/tracked-mail.ts';
import { openJson, type SealingKeys, sealText, TEXT_LIMIT } from './seal.ts';

const person = z.object({ address: z.string(), name: z.nullable(z.string()) });

const answer: z.ZodMiniType<Reply> = z.object({
  kind: z.enum(['reply', 'receipt']),
  at: z.number(),
  found: z.optional(z.literal(true)),
  from: person,
  gmailMessageId: z.string(),
});

/** Drops replies of a newer kind: one must not make the mail unreadable. */
const answers = z.pipe(
  z._default(z.array(z.unknown()), []),
  z.transform((list) => list.map((one) => answer.safeParse(one)).flatMap(({ data }) => (data ? [data] : []))),
);

const notify: z.ZodMiniType<MailNotify> = z.object({ when: z.enum(MAIL_NOTIFY), at: z.number() });
const reminder: z.ZodMiniType<MailReminder> = z.object({
  of: z.enum(MAIL_REMINDERS),
  dueAt: z.number(),
  at: z.number(),
});

/** Schema of opened details: another version may have sealed them. */
export const mailDetails: z.ZodMiniType<MailDetails> = z.object({
  gmailAccount: z.string(),
  subject: z.string(),
  to: z.array(person),
  cc: z.array(person),
  bcc: z.array(person),
  draftId: z.string(),
  threadId: z.nullable(z.string()),
  gmailMessageId: z.nullable(z.string()),
  answers,
  ownRecipients: z.optional(z.array(z.string())),
  // Ignores choices that only a newer version knows.
  notify: z.catch(z.optional(notify), undefined),
  reminder: z.catch(z.optional(reminder), undefined),
});

/** Holds where `mailDetails` drops nothing: every kind is known. */
export const fullyKnown = z.object({
  answers: z.optional(z.array(answer)),
  notify: z.optional(notify),
  reminder: z.optional(reminder),
});

/** Subject length that is always kept, characters. */
const SUBJECT_LIMIT = 500;
const encoder = new TextEncoder();
const withoutName = ({ address }: Person): Person => ({ address, name: null });
/** The details as JSON bytes, cut until they fit: subject, then names, then last recipients. */
export function fitDetails(details: MailDetails): Uint8Array<ArrayBuffer> {
  const whole = encode(details);
  if (fits(whole)) return whole;
  const short = { ...details, subject: shorten(details.subject) };
  const shortened = encode(short);
  if (fits(shortened)) return shortened;
  const to = short.to.map(withoutName);
  const cc = short.cc.map(withoutName);
  const bcc = short.bcc.map(withoutName);
  const first = (count: number) =>
    encode({
      ...short,
      to: to.slice(0, count),
      cc: cc.slice(0, Math.max(0, count - to.length)),
      bcc: bcc.slice(0, Math.max(0, count - to.length - cc.length)),
    });
  let kept = 0;
  let tooMany = to.length + cc.length + bcc.length + 1;
  while (tooMany - kept > 1) {
    const middle = (kept + tooMany) >> 1;
    if (fits(first(middle))) kept = middle;
    else tooMany = middle;
  }
  return first(kept);
}
function shorten(subject: string): string {
  const characters = [...subject];
  return characters.length > SUBJECT_LIMIT ? `${characters.slice(0, SUBJECT_LIMIT - 1).join('')}…` : subject;
}
function encode(details: MailDetails): Uint8Array<ArrayBuffer> {
  return encoder.encode(JSON.stringify(details));
}
function fits(text: Uint8Array): boolean {
  return text.length <= TEXT_LIMIT;
}

export interface OpenedMessage {
  details: MailDetails;
  /** False: something that only a newer version knows was dropped. */
  whole: boolean;
}
/** A mail's details. Null if sealed with other keys, for another message, or by another version. */
export async function openMessage(keys: SealingKeys, id: string, sealed: string): Promise<OpenedMessage | null> {
  const json = await openJson(keys, id, 'details', sealed);
  const details = mailDetails.safeParse(json).data;
  return details ? { details, whole: fullyKnown.safeParse(json).success } : null;
}

/** Base64url, at most SEALED_LIMIT characters. Opens only with the account's root. */
export function sealMessage(keys: SealingKeys, id: string, details: MailDetails): Promise<string> {
  return sealText(keys, id, 'details', fitDetails(details));
}
