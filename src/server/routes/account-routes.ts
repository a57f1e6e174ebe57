/** `/v1/me`. */
import { Hono } from 'hono';
import { type MeResponse, meRequest } from '../../protocol/api.ts';
import { coarsenPlaces } from '../housekeeping/coarsen-places.ts';
import type { AppEnvironment, AppParts } from './app-parts.ts';
import { readBody } from './read-input.ts';
import { requireDevice } from './require-device.ts';

export function accountRoutes(parts: AppParts): Hono<AppEnvironment> {
  const { store, keys, publicUrl, bell, stopping } = parts;
  const forDevices = requireDevice(parts);
  const routes = new Hono<AppEnvironment>();
  routes.get('/v1/me', forDevices, async (context) => {
    const { account, device } = context.get('caller');
    const [messages, placeDetail] = await Promise.all([store.countMessages(account), store.placeDetail(account)]);
    const response: MeResponse = { account, device, publicUrl, epoch: keys.currentEpoch, messages, placeDetail };
    return context.json(response);
  });
  routes.patch('/v1/me', forDevices, async (context) => {
    const { account } = context.get('caller');
    const { placeDetail } = await readBody(context, meRequest);
    // Finishes the former choice first: a finer one now must not cancel it.
    await coarsenPlaces({ store, bell }, stopping);
    await store.setPlaceDetail(account, placeDetail);
    await coarsenPlaces({ store, bell }, stopping);
    return context.body(null, 204);
  });
  routes.delete('/v1/me', forDevices, async (context) => {
    const { account } = context.get('caller');
    await store.eraseAccount(account);
    bell.ring([account]);
    return context.body(null, 204);
  });
  return routes;
}
