/** `/v1/settings`: the sealed settings that an account's browsers share. */
import { Hono } from 'hono';
import { type SettingsResponse, settingsRequest } from '../../protocol/api.ts';
import type { AppEnvironment, AppParts } from './app-parts.ts';
import { ProblemError } from './problem.ts';
import { readBody } from './read-input.ts';
import { requireDevice } from './require-device.ts';

export function settingsRoutes(parts: AppParts): Hono<AppEnvironment> {
  const { store, bell } = parts;
  const forDevices = requireDevice(parts);
  const routes = new Hono<AppEnvironment>();
  routes.get('/v1/settings', forDevices, async (context) => {
    const response: SettingsResponse = await store.findSettings(context.get('caller').account);
    return context.json(response);
  });
  routes.put('/v1/settings', forDevices, async (context) => {
    const { account } = context.get('caller');
    const { revision, sealed } = await readBody(context, settingsRequest);
    if (!(await store.replaceSettings(account, revision, sealed))) {
      throw new ProblemError(409, 'revision: another browser was first; ask for the settings, merge and come again.');
    }
    bell.ring([account]);
    return context.body(null, 204);
  });
  return routes;
}
