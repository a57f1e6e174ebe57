/** Joins an account by a connect link. */

import type { ConnectError } from '../../mail/connection.ts';
import { type DeviceRequest, type DeviceResponse, deviceResponse } from '../../protocol/api.ts';
import { decodeBase64url } from '../../protocol/base64url.ts';
import { type ConnectLink, parseConnectLink } from '../../protocol/connect-link.ts';
import { deriveSealKey, importMintKey, newRoot } from '../backend/keys.ts';
import { type BackendResponse, failureOf, sendRequest } from '../backend/send-request.ts';
import type { Environment } from '../environment.ts';
import { durably } from '../store/database.ts';
import type { ConnectionRecord } from '../store/schema.ts';
import { readConnection } from '../store/state.ts';
import { isRoot, withoutSlash } from './connection.ts';

/**
 * Joins the account of a link, or begins one. Null, or why not. A link to another account keeps its code: disconnect
 * first. `label` names this browser in the list of devices.
 */
export async function connect(environment: Environment, text: string, label: string): Promise<ConnectError | null> {
  const link = parseConnectLink(text);
  if (!link) return 'not-a-link';
  const db = await environment.db();
  const before = await readConnection(db);
  if (before && !(link.root && isRoot(before, link.root))) return 'other-account';
  const failure = await checkServer(environment, link);
  if (failure) return failure;
  const body: DeviceRequest = { code: link.code, label };
  const response = await sendRequest(link.server, { method: 'POST', path: '/v1/devices', body });
  if (response.kind !== 'ok') return errorOf(environment, response);
  const device = deviceResponse.safeParse(response.body);
  if (!device.success) return 'foreign';
  const record = await makeRecord(link, device.data, device.data.createdAt ?? environment.now());
  if (!record) {
    // The account exists, but without its root nothing opens here.
    await removeDevice(link.server, device.data);
    return 'code-refused';
  }
  const tx = durably(db, ['state']);
  tx.objectStore('state').put(record, 'connection');
  tx.objectStore('state').put('well', 'standing');
  await tx.done;
  if (before) await removeDevice(before.server, before);
  return null;
}

async function makeRecord(
  link: ConnectLink,
  device: DeviceResponse,
  connectedAt: number,
): Promise<ConnectionRecord | null> {
  const root = link.root ? decodeBase64url(link.root) : device.newAccount ? newRoot() : null;
  const account = decodeBase64url(device.account);
  const mintKey = decodeBase64url(device.mintKey);
  if (!root || !account || !mintKey) return null;
  return {
    state: 'connected',
    server: link.server,
    publicUrl: withoutSlash(device.publicUrl),
    account,
    device: device.device,
    connectedAt,
    token: device.token,
    epoch: device.epoch,
    newestEpoch: device.epoch,
    mintKey: await importMintKey(mintKey),
    sealKey: await deriveSealKey(root),
    root,
  };
}

/** Removes a device from the backend's list, if it can be reached. */
export async function removeDevice(
  server: string,
  { device, token }: { device: string; token: string },
): Promise<void> {
  await sendRequest(server, { method: 'DELETE', path: `/v1/devices/${device}`, token, timeout: 5_000 });
}

/** Checks before the code is used: with an incompatible server it stays valid. */
async function checkServer(environment: Environment, { server }: ConnectLink): Promise<ConnectError | null> {
  const response = await sendRequest(server, { method: 'GET', path: '/v1/me' });
  const isKnown = response.kind === 'ok' || response.kind === 'unknown-device';
  return isKnown ? null : errorOf(environment, response);
}

function errorOf(environment: Environment, response: Exclude<BackendResponse, { kind: 'ok' }>): ConnectError {
  const failure = failureOf(environment, response);
  return failure === 'unknown-device' ? 'code-refused' : failure;
}

const BROWSERS: readonly [RegExp, string][] = [
  [/ Edg\//, 'Edge'],
  [/ OPR\//, 'Opera'],
  [/ Chrome\//, 'Chrome'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/CrOS/, 'ChromeOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];
/** "Chrome on macOS": a user agent in the list of devices. */
export function browserLabel(userAgent: string): string {
  const name = (table: readonly [RegExp, string][]) => table.find(([pattern]) => pattern.test(userAgent))?.[1];
  return `${name(BROWSERS) ?? 'Browser'} on ${name(SYSTEMS) ?? 'another system'}`;
}
