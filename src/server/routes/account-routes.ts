/** `/v1/me`. */
import type { MeResponse } from '../../protocol/api.ts';
import type { AppParts } from '../app.ts';
import type { Route } from './route.ts';

export function accountRoutes({ store, keys, publicUrl, bell }: AppParts): Route[] {
  return [
    {
      method: 'GET',
      path: '/v1/me',
      for: 'devices',
      async answer(context) {
        const { account, device } = context.get('caller');
        const messages = await store.countMessages(account);
        const answer: MeResponse = { account, device, publicUrl, epoch: keys.currentEpoch, messages };
        return context.json(answer);
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
