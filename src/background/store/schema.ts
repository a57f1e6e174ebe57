import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { ConnectionHealth, SettingsTrouble } from '../../mail/connection.ts';
import type { DraftChoice } from '../../mail/mail-choices.ts';
import type { MailDetails, TrackedMessage, UntrackedMail } from '../../mail/tracked-mail.ts';

/** This browser's place in an account of a backend. */
export interface ConnectionRecord {
  /** Revoked: the backend no longer knows this device. Keys stay, so that the account can be joined again. */
  state: 'connected' | 'revoked';
  /** The backend's URL as the connect link gave it, without a slash at the end. */
  server: string;
  /** Where pixels are loaded from, without a slash at the end. */
  publicUrl: string;
  /** 8 bytes. */
  account: Uint8Array<ArrayBuffer>;
  device: string;
  /** When this browser joined: what was read before is history. By the backend's clock where it said so, ms; absent in records of older versions. */
  connectedAt?: number;
  token: string;
  /** Which master secret `mintKey` comes from. */
  epoch: number;
  /** Of the pixels that other browsers of the account may mint by now. */
  newestEpoch: number;
  /** HMAC-SHA-256, not extractable. */
  mintKey: CryptoKey;
  /** AES-256-GCM, not extractable. */
  sealKey: CryptoKey;
  /** 32 bytes; kept as they are, because a link for another browser carries them. */
  root: Uint8Array<ArrayBuffer>;
}

/**
 * What the backend is still to hear about one message. One entry a message: a newer word replaces an older one, so
 * nothing can arrive out of order.
 */
export type OutboxEntry = StagedEntry | DueEntry;

/** Send was pressed; Gmail has not said that it went out, and may never. */
export interface StagedEntry {
  id: string;
  step: 'staged';
  stagedAt: number;
  sentAt: number;
  details: MailDetails;
}

export interface DueEntry {
  id: string;
  /** `register`: PUT it, with what the index says of it. `forget`: DELETE it. */
  step: 'register' | 'forget';
  /** Changes with each new word: an answer counts only for the word it answers. */
  revision: string;
  /** Not before, ms. Also the queue's order. */
  nextAt: number;
  attempts: number;
  /** The backend may have heard of this message, by this entry or an earlier one. */
  heard: boolean;
  /** The backend has the mail; it is told again since its sealed details have changed. Nobody is told that it waits. */
  update?: true;
}

export interface Choice {
  value: unknown;
  /** When it was chosen, ms. */
  at: number;
}

/** By the setting's name. One that only a newer version knows is kept as well: another browser may have that version. */
export type Choices = Readonly<Record<string, Choice>>;

export interface Draft extends DraftChoice {
  gmailAccount: string;
  draftId: string;
  /** When it was last set, ms. */
  at: number;
}

/** A tracked mail in this browser's index. */
export interface IndexedMessage extends TrackedMessage {
  /** Sent from this browser: its details here are whole, those that were sealed may have been trimmed. */
  here: boolean;
  /** The backend has taken it. */
  registered: boolean;
  /** When the last of its answers came, ms; absent while there is none. */
  answeredAt?: number;
  /** When this browser last learned of a new read of it, ms; absent while there is none but history. */
  learnedAt?: number;
  /** A notification told here that it was read. */
  told?: true;
  /** The reminder due then was told here, ms; absent while none was. */
  remindedOf?: number;
}

/** A reading of a mail that has yet to be told, or to be found not worth it. */
export interface WaitingRead {
  /** The mail's. */
  id: string;
  /** When the reading began, as the backend says it; ms. */
  at: number;
  /** Until then an own view may still explain it; by this browser's clock, ms. */
  dueAt: number;
  /** It came in quiet hours, and the number on the toolbar icon tells it already. */
  counted: boolean;
}

export interface OwnView {
  /** Counts up: the queue's order. */
  key?: number;
  id: string;
  at: number;
}

export interface Stores extends DBSchema {
  state: { key: keyof StateValues; value: StateValues[keyof StateValues] };
  drafts: { key: [string, string]; value: Draft; indexes: { at: number } };
  outbox: {
    key: string;
    value: OutboxEntry;
    indexes: {
      step: OutboxEntry['step'];
      draft: [string, string];
      nextAt: number;
      due: [OutboxEntry['step'], number];
    };
  };
  messages: {
    key: string;
    value: IndexedMessage;
    indexes: {
      thread: [string, string];
      draft: [string, string];
      lastReadAt: number;
      answeredAt: number;
      sentAt: number;
      remindAt: number;
      /** Of one Gmail account: its address, and ms. */
      readOf: [string, number];
      answeredOf: [string, number];
      learnedOf: [string, number];
    };
  };
  ownViews: { key: number; value: OwnView };
  waitingReads: { key: [string, number]; value: WaitingRead };
}

export type StoreName = StoreNames<Stores>;

export type Database = IDBPDatabase<Stores>;

/** One that writes. */
export type Transaction<Names extends StoreName> = IDBPTransaction<Stores, Names[], 'readwrite'>;

/** All that a mail on its way touches, for one transaction. */
export const MAIL_STORES = ['state', 'outbox', 'messages'] as const;

export type MailTransaction = Transaction<(typeof MAIL_STORES)[number]>;

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
  /** How the latest request went; absent before the first. */
  standing: StoredHealth;
  /** Ids of messages that this browser's keys don't open. */
  unreadable: string[];
  /** Mails that went out without the receipt they asked for. */
  untracked: UntrackedMail[];
  /** When the person last looked at the menu of each Gmail account, ms. */
  looked: Record<string, number>;
  /** Reads since the person last looked: the number on the toolbar icon. */
  unseen: number;
}

/** `silent` has meant `unreachable` since the first version. */
export type StoredHealth = Exclude<ConnectionHealth, 'unreachable'> | 'silent';

export interface Synced {
  /** Which change of the account's it is. */
  revision: number;
  choices: Choices;
  /** Why nothing can be told before something changes: all of it is more than the backend takes, or a newer version sealed it. */
  trouble?: SettingsTrouble;
}
