import type { MailDetails } from '../../mail/tracked-mail.ts';
import { fitDetails } from './fit-details.ts';
import { type SealingKeys, sealText } from './seal-text.ts';

/** What the backend may keep of a mail: base64url, at most SEALED_LIMIT characters, readable only with the account's root. */
export function sealMessage(keys: SealingKeys, id: string, details: MailDetails): Promise<string> {
  return sealText(keys, id, 'details', fitDetails(details));
}
