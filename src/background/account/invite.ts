import { type InviteResponse, inviteResponse } from '../../protocol/api.ts';
import { encodeBase64url } from '../../protocol/base64url.ts';
import { formatConnectLink } from '../../protocol/connect-link.ts';
import { sendAccountRequest } from '../backend/send-account-request.ts';
import type { Environment } from '../environment.ts';
import { readConnection } from '../store/state.ts';

/** A link for another browser of this account, with the root in its fragment. Null if the backend gives no code. */
export async function invite(environment: Environment): Promise<string | null> {
  const connection = await readConnection(await environment.db());
  if (connection?.state !== 'connected') return null;
  const { server, root } = connection;
  const response = await sendAccountRequest(environment, { method: 'POST', path: '/v1/invites' });
  if (response?.kind !== 'ok') return null;
  const { code }: InviteResponse = inviteResponse.parse(response.body);
  return formatConnectLink({ server, code, root: encodeBase64url(root) });
}
