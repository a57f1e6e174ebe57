/** The account's other browsers: the backend's word, asked for when it is needed. Null where it gives none. */

import type { OtherBrowser } from '../../mail/connection.ts';
import { devicesResponse } from '../../protocol/api.ts';
import { sendAccountRequest } from '../backend/send-account-request.ts';
import type { Environment } from '../environment.ts';

const PATH = '/v1/devices';

export async function otherBrowsers(environment: Environment): Promise<OtherBrowser[] | null> {
  const answer = await sendAccountRequest(environment, { method: 'GET', path: PATH });
  if (answer?.kind !== 'ok') return null;
  const list = devicesResponse.safeParse(answer.body);
  return list.success ? list.data.devices.filter(({ current }) => !current) : null;
}

/** Takes one's access away; false where that is not known to be done. One that was gone already (404) is no fault. */
export async function disconnectOther(environment: Environment, id: string): Promise<boolean> {
  const answer = await sendAccountRequest(environment, { method: 'DELETE', path: `${PATH}/${encodeURIComponent(id)}` });
  return answer?.kind === 'ok' || (answer?.kind === 'refused' && answer.status === 404);
}
