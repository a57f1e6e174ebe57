/** The pages' `send` with responses of one's own; types follow the message map. */
import type { Kind, Request, Response } from '../../src/messaging/messages.ts';
import type { send } from '../../src/messaging/send.ts';

type Responses = { [K in Kind]?: (request: Request<K>) => Response<K> | Promise<Response<K>> };

/** Rejects kinds without a response. */
export function fakeSend(responses: Responses): typeof send {
  return async (kind, ...[request]) => {
    const respond = responses[kind];
    if (!respond) throw new Error(`${kind}: the test gives no response`);
    return respond(request as Request<typeof kind>);
  };
}
