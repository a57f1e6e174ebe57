/** Every trouble with the connection in words, with its fix: the same on all surfaces. */

import type { Connection, ConnectionHealth } from '../mail/connection.ts';
import type { MessageKey } from '../ui/i18n.ts';

export type Trouble =
  /** The background does not respond. */
  | 'no-answer'
  /** The extension was updated under the tab. */
  | 'stale'
  | 'not-connected'
  | 'revoked'
  | Exclude<ConnectionHealth, 'well'>;

/** Fixes of one press; a surface offers those it can do. */
export type Fix = 'connect' | 'retry' | 'extensions' | 'reload';

interface TroubleWords {
  title: MessageKey;
  /** May contain `{host}`. */
  text: MessageKey;
  fix: Fix;
}

export const TROUBLES: Readonly<Record<Trouble, TroubleWords>> = {
  'no-answer': { title: 'notAnsweringTitle', text: 'notAnswering', fix: 'retry' },
  stale: { title: 'staleTitle', text: 'staleText', fix: 'reload' },
  'not-connected': { title: 'notConnectedTitle', text: 'notConnectedText', fix: 'connect' },
  revoked: { title: 'revokedTitle', text: 'revokedNow', fix: 'connect' },
  offline: { title: 'offlineTitle', text: 'offlineText', fix: 'retry' },
  unreachable: { title: 'unreachableTitle', text: 'unreachableText', fix: 'retry' },
  busy: { title: 'busyTitle', text: 'busyText', fix: 'retry' },
  foreign: { title: 'foreignTitle', text: 'foreignText', fix: 'retry' },
  'server-older': { title: 'serverOlderTitle', text: 'serverOlderText', fix: 'retry' },
  'server-newer': { title: 'serverNewerTitle', text: 'serverNewerText', fix: 'extensions' },
};

export const FIX_WORDS: Readonly<Record<Fix, MessageKey>> = {
  connect: 'connectServer',
  retry: 'againButton',
  extensions: 'openExtensions',
  reload: 'reloadGmail',
};

/** Null while well. */
export function troubleOf(connection: Connection): Trouble | null {
  if (connection.state === 'none') return 'not-connected';
  if (connection.state === 'revoked') return 'revoked';
  return connection.health === 'well' ? null : connection.health;
}

/** Host of the server, or empty. */
export function hostOf(connection: Connection | null): string {
  return connection && connection.state !== 'none' ? connection.host : '';
}
