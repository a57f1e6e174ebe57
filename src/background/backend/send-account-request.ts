import type { Environment } from '../environment.ts';
import { readConnection } from '../store/state.ts';
import { recordResponse } from './connection-health.ts';
import { type BackendRequest, type BackendResponse, sendRequest } from './send-request.ts';

/** A request with this browser's token. Null: not connected. */
export async function sendAccountRequest(
  environment: Environment,
  request: BackendRequest,
): Promise<BackendResponse | null> {
  const connection = await readConnection(await environment.db());
  if (connection?.state !== 'connected') return null;
  const { server, token } = connection;
  const response = await sendRequest(server, { ...request, token });
  await recordResponse(environment, connection, response);
  return response;
}
