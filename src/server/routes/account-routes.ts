/** `/v1/me`. */
import { type MeResponse, meRequest } from '../../protocol/api.ts';
import { coarsenPlaces } from '../housekeeping/coarsen-places.ts';
import { readBody } from './read-input.ts';
import type { AppParts, Route } from './route.ts';

export function accountRoutes({ store, keys, publicUrl, bell, stopping }: AppParts): Route[] {
  return [
    {
      method: 'GET',
      path: '/v1/me',
      for: 'devices',
      async answer(context) {
        const { account, device } = context.get('caller');
        const [messages, placeDetail] = await Promise.all([store.countMessages(account), store.placeDetail(account)]);
        const answer: MeResponse = { account, device, publicUrl, epoch: keys.currentEpoch, messages, placeDetail };
        return context.json(answer);
      },
    },
    {
      method: 'PATCH',
      path: '/v1/me',
      for: 'devices',
      async answer(context) {
        const { account } = context.get('caller');
        const { placeDetail } = await readBody(context, meRequest);
        // First what was said before, and may be only half done: a finer one said now does not take it back.
        await coarsenPlaces({ store, bell }, stopping);
        await store.setPlaceDetail(account, placeDetail);
        await coarsenPlaces({ store, bell }, stopping);
        return context.body(null, 204);
      },
    },
    {
      method: 'DELETE',
      path: '/v1/me',
      for: 'devices',
      async answer(context) {
        const { account } = context.get('caller');
        await store.eraseAccount(account);
        bell.ring([account]);
        return context.body(null, 204);
      },
    },
  ];
}
