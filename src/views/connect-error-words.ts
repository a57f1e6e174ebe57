/** Why connecting failed, and what to do. */

import type { ConnectError } from '../mail/connection.ts';
import { type MessageKey, t } from '../ui/i18n.ts';

/** `no-answer`: the background did not respond. */
export type ConnectFailure = ConnectError | 'no-answer';

const ERROR_KEYS: Record<ConnectFailure, MessageKey> = {
  'not-a-link': 'errorNotALink',
  'code-refused': 'errorCodeRefused',
  unreachable: 'errorUnreachable',
  busy: 'errorServerError',
  refused: 'errorServerError',
  offline: 'errorOffline',
  foreign: 'errorNotNunchi',
  'server-older': 'errorServerOlder',
  'server-newer': 'errorServerNewer',
  'other-account': 'errorOtherAccount',
  'no-answer': 'errorNoAnswer',
};

export function connectErrorWords(failure: ConnectFailure, host: string): string {
  return t(ERROR_KEYS[failure], { host });
}
