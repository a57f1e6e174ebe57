import { decodeBase64url } from '../../protocol/base64url.ts';
import { IV_BYTES, SEALED_VERSION, sealedContext, unpad } from './envelope.ts';
import type { SealingKeys } from './seal-text.ts';

/** What was sealed, read as JSON; null where it was not sealed with these keys as this field of this thing, or is not of this version. */
export async function openJson(
  { account, sealKey }: SealingKeys,
  id: string,
  field: string,
  sealed: string,
): Promise<unknown> {
  const bytes = decodeBase64url(sealed);
  if (bytes?.[0] !== SEALED_VERSION || bytes.length <= 1 + IV_BYTES) return null;
  const iv = bytes.subarray(1, 1 + IV_BYTES);
  const how = { name: 'AES-GCM', iv, additionalData: sealedContext(account, id, field) };
  const padded = await crypto.subtle.decrypt(how, sealKey, bytes.subarray(1 + IV_BYTES)).catch(notOurs);
  const text = padded && unpad(new Uint8Array(padded));
  return text && parseJson(new TextDecoder().decode(text));
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
