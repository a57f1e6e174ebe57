/** `/v1/changes`: what is new behind a cursor, at once or as soon as there is something. */
import * as z from 'zod/mini';
import type { ChangesResponse } from '../../protocol/api.ts';
import { WAIT_LIMIT } from '../../protocol/limits.ts';
import type { AppParts } from '../app.ts';
import type { Changes } from '../store/store.ts';
import { describeMessage } from './describe-message.ts';
import { readQuery } from './read-input.ts';
import { findCaller } from './require-device.ts';
import type { Route } from './route.ts';

/** Messages and deleted ids in one answer. */
export const PAGE_LIMIT = 100;

const changesQuery = z.object({
  after: z._default(z.string().check(z.regex(/^\d{1,15}$/, 'must be the cursor of an earlier answer')), '0'),
  wait: z._default(
    z
      .string()
      .check(
        z.refine(
          (text) => /^\d{1,2}$/.test(text) && Number(text) <= WAIT_LIMIT,
          `must be seconds from 0 to ${WAIT_LIMIT}`,
        ),
      ),
    '0',
  ),
});

export function changeRoutes({ store, bell, stopping }: AppParts): Route[] {
  return [
    {
      method: 'GET',
      path: '/v1/changes',
      for: 'devices',
      async answer(context) {
        const { after, wait } = readQuery(context, changesQuery);
        const { account } = context.get('caller');
        const seconds = Number(wait);
        const enough = AbortSignal.any([context.req.raw.signal, stopping, AbortSignal.timeout(seconds * 1000)]);
        for (;;) {
          // Listening begins before looking, so that nothing falls between the two.
          const given = new AbortController();
          const changed = bell.next(account, AbortSignal.any([enough, given.signal]));
          const changes = await store.listChanges(account, Number(after), PAGE_LIMIT);
          if (seconds === 0 || enough.aborted || changes.messages.length + changes.deleted.length > 0) {
            given.abort();
            return context.json(describeChanges(changes));
          }
          await changed;
          // The device may have been revoked meanwhile.
          await findCaller(context, store);
        }
      },
    },
  ];
}

function describeChanges({ cursor, more, messages, deleted }: Changes): ChangesResponse {
  return { cursor: String(cursor), more, messages: messages.map(describeMessage), deleted };
}
