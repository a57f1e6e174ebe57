import type { Handlers } from '../../messaging/handle.ts';
import type { Environment } from '../environment.ts';
import type { OwnPixelRules } from '../pixel/blocking-rules.ts';
import { connect } from './connect.ts';
import { describeConnection } from './describe-connection.ts';
import { disconnect } from './disconnect.ts';
import { invite } from './invite.ts';
import { disconnectOther, otherBrowsers } from './other-browsers.ts';
import { changePlaceDetail, readPlaceDetail } from './place-detail.ts';
import { refreshAccount } from './refresh-account.ts';

export interface Exchange {
  /** Polls and delivers now, instead of at the next retry. */
  resume: () => void;
  /** Ends the requests under way. */
  stop: () => void;
}

/** `label` names this browser in the list of devices. */
export function accountHandlers(environment: Environment, rules: OwnPixelRules, exchange: Exchange, label: string) {
  const { db } = environment;
  return {
    'connection.get': { from: 'any', handle: async () => describeConnection(await db()) },
    'connection.check': {
      from: 'any',
      handle: async () => {
        exchange.resume();
        await refreshAccount(environment, rules);
      },
    },
    'connection.connect': {
      from: 'page',
      handle: async ({ link }) => {
        const error = await connect(environment, link, label);
        if (error) return { error };
        await rules.renew();
        await environment.changed({ kind: 'connected' });
        return { error: null };
      },
    },
    'connection.disconnect': {
      from: 'page',
      handle: async () => {
        exchange.stop();
        await disconnect(environment);
        // A delivery may have begun meanwhile.
        exchange.stop();
        await rules.renew();
        await environment.changed({ kind: 'disconnected' });
      },
    },
    'connection.invite': { from: 'page', handle: async () => ({ link: await invite(environment) }) },
    'browsers.list': { from: 'page', handle: () => otherBrowsers(environment) },
    'browsers.disconnect': { from: 'page', handle: ({ id }) => disconnectOther(environment, id) },
    'places.get': { from: 'page', handle: () => readPlaceDetail(environment) },
    'places.set': { from: 'page', handle: ({ detail }) => changePlaceDetail(environment, detail) },
  } satisfies Partial<Handlers>;
}
