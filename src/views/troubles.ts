/** Everything that can keep Nunchi from telling what it knows, in words, each with its fix: the same wherever it shows. */

import type { Connection, ConnectionHealth } from '../mail/connection.ts';
import type { MessageKey } from '../ui/i18n.ts';

export type Trouble =
  /** The extension's own background gives no answer. */
  | 'no-answer'
  /** The extension was updated under the tab. */
  | 'stale'
  | 'not-connected'
  | 'revoked'
  | Exclude<ConnectionHealth, 'well'>;

/** What a person can do about it with one press; a surface offers those that it knows how to do. */
export type Fix = 'connect' | 'retry' | 'extensions' | 'reload';

interface TroubleWords {
  title: MessageKey;
  /** May name the server's `{host}`. */
  text: MessageKey;
  fix: Fix;
}

export const TROUBLES: Readonly<Record<Trouble, TroubleWords>> = {
  'no-answer': { title: 'notAnsweringTitle', text: 'notAnswering', fix: 'retry' },
  stale: { title: 'staleTitle', text: 'staleText', fix: 'reload' },
  'not-connected': { title: 'notConnectedTitle', text: 'notConnectedText', fix: 'connect' },
  revoked: { title: 'revokedTitle', text: 'revokedNow', fix: 'connect' },
  offline: { title: 'offlineTitle', text: 'offlineText', fix: 'retry' },
  silent: { title: 'unreachableTitle', text: 'unreachableText', fix: 'retry' },
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

/** Null while all is well. */
export function troubleOf(connection: Connection): Trouble | null {
  if (connection.state === 'none') return 'not-connected';
  if (connection.state === 'revoked') return 'revoked';
  return connection.standing === 'well' ? null : connection.standing;
}

/** Of the server; empty without one. */
export function hostOf(connection: Connection | null): string {
  return connection && connection.state !== 'none' ? connection.host : '';
}
