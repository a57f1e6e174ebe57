import * as z from 'zod/mini';
import type { MailDetails } from '../../messaging/tracked-message.ts';

const person = z.object({ address: z.string(), name: z.nullable(z.string()) });

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
});
