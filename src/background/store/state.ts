/** The few values of which there is one each. */
import type { SavedView } from '../../messaging/saved-view.ts';
import type { Settings } from '../../messaging/settings.ts';
import type { UntrackedMail } from '../../messaging/untracked-mail.ts';
import type { ConnectionRecord } from '../account/connection-record.ts';
import type { Database } from './database.ts';

export interface StateValues {
  connection: ConnectionRecord;
  settings: Settings;
  /** Where the next poll of changes goes on. */
  cursor: string;
  /** The last request was answered. */
  reachable: boolean;
  /** Ids of messages that this browser's keys don't open. */
  unreadable: string[];
  /** Mails that went out without the receipt they asked for. */
  untracked: UntrackedMail[];
  /** When the person last looked at the menu of each Gmail account, ms. */
  looked: Record<string, number>;
  /** Ways to look at the activity page. */
  views: SavedView[];
  /** Reads since the person last looked: the number on the toolbar icon. */
  unseen: number;
}

export async function readConnection(db: Database): Promise<ConnectionRecord | null> {
  return ((await db.get('state', 'connection')) as ConnectionRecord | undefined) ?? null;
}

/** Remembers whether the backend answers; true where that has changed. */
export async function rememberReachable(db: Database, reachable: boolean): Promise<boolean> {
  const before = (await db.get('state', 'reachable')) ?? true;
  if (before === reachable) return false;
  await db.put('state', reachable, 'reachable');
  return true;
}
