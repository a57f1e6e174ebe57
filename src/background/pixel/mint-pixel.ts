import type { Pixel } from '../../messaging/messages.ts';
import { encodeBase64url } from '../../protocol/base64url.ts';
import { encodeClaim, encodeToken, ID_BYTES, macInput, pixelPath } from '../../protocol/token.ts';
import type { ConnectionRecord } from '../store/schema.ts';

/** Mints a new message's pixel without asking the backend. */
export async function mintPixel(
  connection: Pick<ConnectionRecord, 'account' | 'epoch' | 'mintKey' | 'publicUrl'>,
): Promise<Pixel> {
  const { account, epoch, mintKey, publicUrl } = connection;
  const id = crypto.getRandomValues(new Uint8Array(ID_BYTES));
  const claim = encodeClaim({ epoch, account, id });
  const hmac = new Uint8Array(await crypto.subtle.sign('HMAC', mintKey, macInput(claim)));
  return { id: encodeBase64url(id), url: publicUrl + pixelPath(encodeToken(claim, hmac)) };
}
