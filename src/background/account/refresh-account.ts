/** What may change while connected: the public URL, and the newest epoch of the account's pixels. */
import * as z from 'zod/mini';
import { meResponse } from '../../protocol/api.ts';
import { recordResponse } from '../backend/connection-health.ts';
import { sendRequest } from '../backend/send-request.ts';
import type { Environment } from '../environment.ts';
import type { OwnPixelRules } from '../pixel/blocking-rules.ts';
import { durably } from '../store/database.ts';
import type { ConnectionRecord } from '../store/schema.ts';
import { readConnection } from '../store/state.ts';
import { withoutSlash } from './connection.ts';

const account = z.pick(meResponse, { publicUrl: true, epoch: true });
type Account = z.infer<typeof account>;

/** Reads them from the backend, so that new pixels load from the right place. */
export async function refreshAccount(environment: Environment, rules: OwnPixelRules): Promise<void> {
  const connection = await readConnection(await environment.db());
  if (connection?.state !== 'connected') return;
  const { server, token } = connection;
  const response = await sendRequest(server, { method: 'GET', path: '/v1/me', token });
  await recordResponse(environment, connection, response);
  const parsed = response.kind === 'ok' ? account.safeParse(response.body) : null;
  if (!parsed?.success || !(await storeAccount(environment, connection, parsed.data))) return;
  await rules.renew();
  await environment.changed({ kind: 'connection' });
}

/** True: something differs. */
async function storeAccount(
  environment: Environment,
  { device }: ConnectionRecord,
  { publicUrl, epoch }: Account,
): Promise<boolean> {
  const tx = durably(await environment.db(), ['state']);
  const state = tx.objectStore('state');
  const record = (await state.get('connection')) as ConnectionRecord | undefined;
  const now = { publicUrl: withoutSlash(publicUrl), newestEpoch: epoch };
  const isNews =
    record?.device === device && (record.publicUrl !== now.publicUrl || record.newestEpoch !== now.newestEpoch);
  if (isNews) state.put({ ...record, ...now }, 'connection');
  await tx.done;
  return isNews;
}
