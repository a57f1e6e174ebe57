import type { MailDetails } from '../../mail/tracked-mail.ts';
import { knownThroughout, mailDetails } from './mail-details.ts';
import { openJson } from './open-json.ts';
import type { SealingKeys } from './seal-text.ts';

export interface OpenedMessage {
  details: MailDetails;
  /** False where something is left out of them that only a newer version knows. */
  whole: boolean;
}

/** Sealed text back to a mail's details; null where it was not sealed with these keys for this message, or is not of this version. */
export async function openMessage(keys: SealingKeys, id: string, sealed: string): Promise<OpenedMessage | null> {
  const json = await openJson(keys, id, 'details', sealed);
  const details = mailDetails.safeParse(json).data;
  return details ? { details, whole: knownThroughout.safeParse(json).success } : null;
}
