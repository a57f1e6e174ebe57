import { encodeBase64url } from '../../protocol/base64url.ts';
import type { ConnectionRecord } from '../account/connection-record.ts';
import { concat, IV_BYTES, pad, SEALED_VERSION, sealedContext } from './envelope.ts';

export type SealingKeys = Pick<ConnectionRecord, 'account' | 'sealKey'>;

/** UTF-8 text to what the backend may keep of it, base64url: it opens with the account's root, as this field of this thing alone. */
export async function sealText(
  { account, sealKey }: SealingKeys,
  id: string,
  field: string,
  text: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const how = { name: 'AES-GCM', iv, additionalData: sealedContext(account, id, field) };
  const sealed = await crypto.subtle.encrypt(how, sealKey, pad(text));
  return encodeBase64url(concat(Uint8Array.of(SEALED_VERSION), iv, new Uint8Array(sealed)));
}
