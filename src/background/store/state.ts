/** The few values of which there is one each. */

import type { SettingsTrouble, Standing } from '../../mail/connection.ts';
import type { UntrackedMail } from '../../mail/tracked-mail.ts';
import type { ConnectionRecord } from '../account/connection-record.ts';
import type { Choices } from './choices.ts';
import type { Database } from './database.ts';

export interface StateValues {
  connection: ConnectionRecord;
  /** Settings and saved views. */
  choices: Choices;
  /** What the backend holds of them, as far as it is known here; absent until it was asked since this browser joined. */
  synced: Synced;
  /** Values chosen here that the account's own took the place of when this browser joined, by name. */
  replaced: Record<string, unknown>;
  /** Where the next poll of changes goes on. */
  cursor: string;
  /** How the backend answered the last time it was asked; absent until it was. */
  standing: Standing;
  /** Ids of messages that this browser's keys don't open. */
  unreadable: string[];
  /** Mails that went out without the receipt they asked for. */
  untracked: UntrackedMail[];
  /** When the person last looked at the menu of each Gmail account, ms. */
  looked: Record<string, number>;
  /** Reads since the person last looked: the number on the toolbar icon. */
  unseen: number;
}

export interface Synced {
  /** Which change of the account's it is. */
  revision: number;
  choices: Choices;
  /** Why nothing can be told before something changes: all of it is more than the backend takes, or a newer version sealed it. */
  trouble?: SettingsTrouble;
}

export async function readSynced(db: Database): Promise<Synced | null> {
  return ((await db.get('state', 'synced')) as Synced | undefined) ?? null;
}

export async function readConnection(db: Database): Promise<ConnectionRecord | null> {
  return ((await db.get('state', 'connection')) as ConnectionRecord | undefined) ?? null;
}

export async function readStanding(db: Database): Promise<Standing> {
  return ((await db.get('state', 'standing')) as Standing | undefined) ?? 'well';
}

/** Remembers how the backend answers; true where that has changed. */
export async function rememberStanding(db: Database, standing: Standing): Promise<boolean> {
  if ((await readStanding(db)) === standing) return false;
  await db.put('state', standing, 'standing');
  return true;
}
