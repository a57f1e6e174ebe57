/** `/v1/changes`: changes behind a cursor, at once or as soon as there are some. */
import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { ChangesResponse } from '../../protocol/api.ts';
import { WAIT_LIMIT } from '../../protocol/limits.ts';
import type { Changes } from '../store/store.ts';
import type { AppEnvironment, AppParts } from './app-parts.ts';
import { describeMessage } from './describe-message.ts';
import { readQuery } from './read-input.ts';
import { notConnected, requireDevice } from './require-device.ts';

/** Messages and deleted ids in one response. */
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
  settings: z.optional(z.string().check(z.regex(/^\d{1,15}$/, 'must be the number of an earlier answer'))),
});

export function changeRoutes(parts: AppParts): Hono<AppEnvironment> {
  const { store, bell, stopping } = parts;
  const forDevices = requireDevice(parts);
  const routes = new Hono<AppEnvironment>();
  routes.get('/v1/changes', forDevices, async (context) => {
    const { after, wait, settings } = readQuery(context, changesQuery);
    const { account, tokenHash } = context.get('caller');
    const readChanges = async () => {
      const changes = await store.listChanges(account, Number(after), PAGE_LIMIT);
      return describeChanges(changes, await store.settingsRevision(account));
    };
    const hasChanges = (response: ChangesResponse) =>
      response.messages.length + response.deleted.length > 0 ||
      (settings !== undefined && response.settings !== Number(settings));
    if (Number(wait) === 0) return context.json(await readChanges());
    const ended = abortWith([context.req.raw.signal, stopping], Number(wait) * 1000);
    try {
      for (;;) {
        // Subscribes before looking, so that no change is missed.
        const changed = bell.next(account, ended.signal);
        const response = await readChanges();
        if (ended.signal.aborted || hasChanges(response)) return context.json(response);
        await changed;
        // The device may have been revoked meanwhile.
        if (!(await store.findCaller(tokenHash))) throw notConnected();
      }
    } finally {
      ended.abort();
    }
  });
  return routes;
}

function describeChanges({ cursor, more, messages, deleted }: Changes, settings: number): ChangesResponse {
  return { cursor: String(cursor), more, messages: messages.map(describeMessage), deleted, settings };
}

/**
 * A controller that aborts after `ms` or with one of the signals, and then frees everything. AbortSignal.any and
 * .timeout free late: some 500 bytes per poll stayed (Node 24.21).
 */
export function abortWith(signals: readonly AbortSignal[], ms: number): AbortController {
  const controller = new AbortController();
  const end = () => controller.abort();
  const timer = setTimeout(end, ms);
  controller.signal.addEventListener('abort', () => {
    clearTimeout(timer);
    for (const signal of signals) signal.removeEventListener('abort', end);
  });
  for (const signal of signals) {
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  }
  return controller;
}
