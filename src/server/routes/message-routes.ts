/** `/v1/messages/{id}`, `/v1/own-views`. */
import { Hono } from 'hono';
import { messageRequest, ownViewsRequest } from '../../protocol/api.ts';
import { CLOCK_HEADER } from '../../protocol/clock.ts';
import type { AppContext, AppEnvironment, AppParts } from './app-parts.ts';
import { describeMessage } from './describe-message.ts';
import { ProblemError } from './problem.ts';
import { readClock } from './read-clock.ts';
import { readBody, readMessageId } from './read-input.ts';
import { requireDevice } from './require-device.ts';

const NO_SUCH_MESSAGE = 'id: this account has no such message, or it was deleted.';

export function messageRoutes(parts: AppParts): Hono<AppEnvironment> {
  const { store, facts, bell, environment } = parts;
  const forDevices = requireDevice(parts);
  const routes = new Hono<AppEnvironment>();
  /** Viewer of the registering browser as its loads would have it, so that those count as the sender's. */
  function registeringViewer(context: AppContext, messageId: Uint8Array): string | null {
    const incoming = context.env?.incoming;
    if (!incoming) return null;
    const { method = '', headers, socket } = incoming;
    return facts.viewerOf({
      method,
      headers,
      remoteAddress: socket.remoteAddress ?? '',
      at: environment.now(),
      messageId,
    });
  }

  routes.put('/v1/messages/:id', forDevices, async (context) => {
    const { id, bytes } = readMessageId(context);
    const { account } = context.get('caller');
    const clock = readClock(context, environment.now());
    const message = await readBody(context, messageRequest);
    const sentAt = clock.toBackendTime(message.sentAt);
    // A clock may be set between two registrations: the first was closer to sending.
    const keepsSentAt = context.req.header(CLOCK_HEADER) !== undefined;
    const viewer = registeringViewer(context, bytes);
    const outcome = await store.putMessage(account, id, { ...message, sentAt }, viewer, { keepsSentAt });
    if (outcome === 'gone') throw new ProblemError(404, NO_SUCH_MESSAGE);
    if (outcome === 'changed') bell.ring([account]);
    return context.body(null, 204);
  });
  routes.get('/v1/messages/:id', forDevices, async (context) => {
    const { id } = readMessageId(context);
    const record = await store.findMessage(context.get('caller').account, id);
    if (!record) throw new ProblemError(404, NO_SUCH_MESSAGE);
    return context.json(describeMessage(record));
  });
  routes.delete('/v1/messages/:id', forDevices, async (context) => {
    const { id } = readMessageId(context);
    const { account } = context.get('caller');
    if (!(await store.deleteMessage(account, id, environment.now()))) throw new ProblemError(404, NO_SUCH_MESSAGE);
    bell.ring([account]);
    return context.body(null, 204);
  });
  routes.post('/v1/own-views', forDevices, async (context) => {
    const { account } = context.get('caller');
    const clock = readClock(context, environment.now());
    const { views } = await readBody(context, ownViewsRequest);
    const added = await store.addOwnViews(
      account,
      views.flatMap(({ id, at }) => clock.possibleTimes(at).map((time) => ({ id, at: time }))),
    );
    if (added) bell.ring([account]);
    return context.body(null, 204);
  });
  return routes;
}
