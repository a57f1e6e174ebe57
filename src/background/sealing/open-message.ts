import type { MailDetails } from '../../messaging/tracked-message.ts';
import { mailDetails } from './mail-details.ts';
import { openJson } from './open-json.ts';
import type { SealingKeys } from './seal-text.ts';

/** Sealed text back to a mail's details; null where it was not sealed with these keys for this message, or is not of this version. */
export async function openMessage(keys: SealingKeys, id: string, sealed: string): Promise<MailDetails | null> {
  return mailDetails.safeParse(await openJson(keys, id, 'details', sealed)).data ?? null;
}
