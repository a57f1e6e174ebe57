import type { MailDetails } from '../../messaging/tracked-message.ts';
import { decodeBase64url } from '../../protocol/base64url.ts';
import type { ConnectionRecord } from '../account/connection-record.ts';
import { IV_BYTES, SEALED_VERSION, sealedContext, unpad } from './envelope.ts';
import { mailDetails } from './mail-details.ts';

type SealingKeys = Pick<ConnectionRecord, 'account' | 'sealKey'>;

/** Sealed text back to a mail's details; null where it was not sealed with these keys for this message, or is not of this version. */
export async function openMessage(
  { account, sealKey }: SealingKeys,
  id: string,
  sealed: string,
): Promise<MailDetails | null> {
  const bytes = decodeBase64url(sealed);
  if (bytes?.[0] !== SEALED_VERSION || bytes.length <= 1 + IV_BYTES) return null;
  const iv = bytes.subarray(1, 1 + IV_BYTES);
  const how = { name: 'AES-GCM', iv, additionalData: sealedContext(account, id, 'details') };
  const padded = await crypto.subtle.decrypt(how, sealKey, bytes.subarray(1 + IV_BYTES)).catch(notOurs);
  const text = padded && unpad(new Uint8Array(padded));
  const result = text && mailDetails.safeParse(parseJson(new TextDecoder().decode(text)));
  return result?.success ? result.data : null;
}

/** WebCrypto says "OperationError" to every text that these keys don't open; anything else is a fault of ours. */
function notOurs(error: unknown): null {
  if (error instanceof Error && error.name === 'OperationError') return null;
  throw error;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
