/** The account's other browsers, read from the backend each time. Null if it can't be reached. */

import type { OtherBrowser } from '../../mail/connection.ts';
import { devicesResponse } from '../../protocol/api.ts';
import { sendAccountRequest } from '../backend/send-account-request.ts';
import type { Environment } from '../environment.ts';

const PATH = '/v1/devices';

export async function otherBrowsers(environment: Environment): Promise<OtherBrowser[] | null> {
  const response = await sendAccountRequest(environment, { method: 'GET', path: PATH });
  if (response?.kind !== 'ok') return null;
  const list = devicesResponse.safeParse(response.body);
  return list.success ? list.data.devices.filter(({ current }) => !current) : null;
}

/** Revokes one. False if that is not certain; an unknown one (404) counts as revoked. */
export async function disconnectOther(environment: Environment, id: string): Promise<boolean> {
  const response = await sendAccountRequest(environment, {
    method: 'DELETE',
    path: `${PATH}/${encodeURIComponent(id)}`,
  });
  return response?.kind === 'ok' || (response?.kind === 'refused' && response.status === 404);
}
