/** `/v1/devices` and `/v1/invites`: the browsers of an account. */
import { Hono } from 'hono';
import { type DeviceResponse, type DevicesResponse, deviceRequest, type InviteResponse } from '../../protocol/api.ts';
import { ACCOUNT_BYTES } from '../../protocol/token.ts';
import { hashSecret, randomId } from '../secrets/random-secret.ts';
import type { AppEnvironment, AppParts } from './app-parts.ts';
import { createCode } from './connect-codes.ts';
import { ProblemError } from './problem.ts';
import { readBody } from './read-input.ts';
import { requireDevice } from './require-device.ts';

const DEVICE_BYTES = 8;
const TOKEN_BYTES = 32;

export function deviceRoutes(parts: AppParts): Hono<AppEnvironment> {
  const { store, keys, publicUrl, sightings, bell, environment } = parts;
  const forDevices = requireDevice(parts);
  const routes = new Hono<AppEnvironment>();
  routes.post('/v1/devices', async (context) => {
    const { code, label } = await readBody(context, deviceRequest);
    const token = randomId(environment, TOKEN_BYTES);
    const device = { id: randomId(environment, DEVICE_BYTES), label, tokenHash: hashSecret(token) };
    const createdAt = environment.now();
    const redeemed = await store.redeemCode(hashSecret(code), randomId(environment, ACCOUNT_BYTES), device, createdAt);
    if (!redeemed) throw new ProblemError(401, 'code: it is used, expired or unknown; ask for a new connect link.');
    const { account, newAccount } = redeemed;
    const epoch = keys.currentEpoch;
    const mintKey = keys.derive(Buffer.from(account, 'base64url'), epoch)?.toString('base64url') ?? '';
    const response: DeviceResponse = {
      account,
      device: device.id,
      token,
      epoch,
      mintKey,
      publicUrl,
      newAccount,
      createdAt,
    };
    return context.json(response, 201);
  });
  routes.get('/v1/devices', forDevices, async (context) => {
    const caller = context.get('caller');
    await sightings.flush();
    const devices = await store.listDevices(caller.account);
    const response: DevicesResponse = {
      devices: devices.map((device) => ({ ...device, current: device.id === caller.device })),
    };
    return context.json(response);
  });
  routes.delete('/v1/devices/:id', forDevices, async (context) => {
    const { account } = context.get('caller');
    const removed = await store.removeDevice(account, context.req.param('id') ?? '');
    if (!removed) throw new ProblemError(404, 'id: this account has no such device.');
    // Ends its polls at once.
    bell.ring([account]);
    return context.body(null, 204);
  });
  routes.post('/v1/invites', forDevices, async (context) => {
    const response: InviteResponse = await createCode(store, context.get('caller').account, environment);
    return context.json(response, 201);
  });
  return routes;
}
