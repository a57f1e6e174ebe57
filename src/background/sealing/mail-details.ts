import * as z from 'zod/mini';
import { MAIL_NOTIFY, MAIL_REMINDERS, type MailNotify, type MailReminder } from '../../mail/mail-choices.ts';
import type { Answer, MailDetails } from '../../mail/tracked-mail.ts';

const person = z.object({ address: z.string(), name: z.nullable(z.string()) });

const answer: z.ZodMiniType<Answer> = z.object({
  kind: z.enum(['reply', 'receipt']),
  at: z.number(),
  found: z.optional(z.literal(true)),
  from: person,
  gmailMessageId: z.string(),
});

/** Those that this version knows: one of a newer kind must not make the whole mail unreadable. */
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

/** What an opened message must hold: it may have been sealed by another version of this extension. */
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
  // A choice that this version does not know is none.
  notify: z.catch(z.optional(notify), undefined),
  reminder: z.catch(z.optional(reminder), undefined),
});

/** What holds of those of which the above leaves nothing out: all that is in them is of a kind that this version knows. */
export const knownThroughout = z.object({
  answers: z.optional(z.array(answer)),
  notify: z.optional(notify),
  reminder: z.optional(reminder),
});
