import type { MailDetails } from '../../messaging/tracked-message.ts';
import { encodeBase64url } from '../../protocol/base64url.ts';
import type { ConnectionRecord } from '../account/connection-record.ts';
import { concat, IV_BYTES, pad, SEALED_VERSION, sealedContext } from './envelope.ts';
import { fitDetails } from './fit-details.ts';

type SealingKeys = Pick<ConnectionRecord, 'account' | 'sealKey'>;

/** What the backend may keep of a mail: base64url, at most SEALED_LIMIT characters, readable only with the account's root. */
export async function sealMessage(
  { account, sealKey }: SealingKeys,
  id: string,
  details: MailDetails,
): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const how = { name: 'AES-GCM', iv, additionalData: sealedContext(account, id, 'details') };
  const sealed = await crypto.subtle.encrypt(how, sealKey, pad(fitDetails(details)));
  return encodeBase64url(concat(Uint8Array.of(SEALED_VERSION), iv, new Uint8Array(sealed)));
}
