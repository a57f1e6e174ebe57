/** `/v1/settings`: what an account's browsers keep in step, sealed by them. */
import { type SettingsResponse, settingsRequest } from '../../protocol/api.ts';
import { ProblemError } from './problem.ts';
import { readBody } from './read-input.ts';
import type { AppParts, Route } from './route.ts';

export function settingsRoutes({ store, bell }: AppParts): Route[] {
  return [
    {
      method: 'GET',
      path: '/v1/settings',
      for: 'devices',
      async answer(context) {
        const answer: SettingsResponse = await store.findSettings(context.get('caller').account);
        return context.json(answer);
      },
    },
    {
      method: 'PUT',
      path: '/v1/settings',
      for: 'devices',
      async answer(context) {
        const { account } = context.get('caller');
        const { revision, sealed } = await readBody(context, settingsRequest);
        if (!(await store.replaceSettings(account, revision, sealed))) {
          throw new ProblemError(
            409,
            'revision: another browser was first; ask for the settings, merge and come again.',
          );
        }
        bell.ring([account]);
        return context.body(null, 204);
      },
    },
  ];
}
