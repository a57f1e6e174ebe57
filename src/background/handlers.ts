/** All message handlers, from the folders they belong to. A missing kind is a type error. */
import type { Handlers } from '../messaging/handle.ts';
import { accountHandlers, type Exchange } from './account/account-handlers.ts';
import type { Environment } from './environment.ts';
import { mailHandlers } from './index/mail-handlers.ts';
import { markSeen } from './notify/badge.ts';
import { sendHandlers } from './outbox/send-handlers.ts';
import { sentMailHandlers } from './outbox/sent-mail-handlers.ts';
import type { OwnPixelRules } from './pixel/blocking-rules.ts';
import { settingsHandlers } from './settings/settings-handlers.ts';
import type { SettingsSyncer } from './settings/settings-syncer.ts';

export interface HandlerParts {
  environment: Environment;
  rules: OwnPixelRules;
  exchange: Exchange;
  settings: Pick<SettingsSyncer, 'sync'>;
  /** Names this browser in the list of devices. */
  label: string;
}

export function createHandlers({ environment, rules, exchange, settings, label }: HandlerParts): Handlers {
  return {
    ...accountHandlers(environment, rules, exchange, label),
    ...settingsHandlers(environment, settings),
    ...sendHandlers(environment, rules),
    ...sentMailHandlers(environment),
    ...mailHandlers(environment),
    'reads.seen': { from: 'page', handle: async () => void (await markSeen(environment)) },
    'options.open': { from: 'gmail', handle: async () => void (await environment.openOptions()) },
    'extensions.open': { from: 'any', handle: async () => void (await environment.openExtensions()) },
    'activity.open': { from: 'gmail', handle: async ({ view }) => void (await environment.openActivity(view)) },
  };
}
