/** How detailed the account's places are, read from the backend each time. Null if it can't be reached. */
import { meResponse } from '../../protocol/api.ts';
import type { PlaceDetail } from '../../protocol/load.ts';
import { sendAccountRequest } from '../backend/send-account-request.ts';
import type { Environment } from '../environment.ts';

const PATH = '/v1/me';

export async function readPlaceDetail(environment: Environment): Promise<PlaceDetail | null> {
  const response = await sendAccountRequest(environment, { method: 'GET', path: PATH });
  if (response?.kind !== 'ok') return null;
  const me = meResponse.safeParse(response.body);
  return me.success ? me.data.placeDetail : null;
}

export async function changePlaceDetail(
  environment: Environment,
  placeDetail: PlaceDetail,
): Promise<PlaceDetail | null> {
  const response = await sendAccountRequest(environment, { method: 'PATCH', path: PATH, body: { placeDetail } });
  return response?.kind === 'ok' ? placeDetail : null;
}
