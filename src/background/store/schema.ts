import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { ConnectionHealth, SettingsTrouble } from '../../mail/connection.ts';
import type { DraftChoice } from '../../mail/mail-choices.ts';
import type { MailDetails, TrackedMessage, UntrackedMail } from '../../mail/tracked-mail.ts';

/** This browser's membership in an account. */
export interface ConnectionRecord {
  /** Revoked: the backend rejects this device. Keys stay, to join again. */
  state: 'connected' | 'revoked';
  /** The backend's URL from the connect link, without a slash at the end. */
  server: string;
  /** Where pixels load from, without a slash at the end. */
  publicUrl: string;
  /** 8 bytes. */
  account: Uint8Array<ArrayBuffer>;
  device: string;
  /**
   * When this browser joined: earlier reads are history. By the backend's clock if it said so, ms; absent in older
   * records.
   */
  connectedAt?: number;
  token: string;
  /** Epoch of `mintKey`. */
  epoch: number;
  /** The newest epoch of the account's other browsers. */
  newestEpoch: number;
  /** HMAC-SHA-256, not extractable. */
  mintKey: CryptoKey;
  /** AES-256-GCM, not extractable. */
  sealKey: CryptoKey;
  /** 32 bytes, extractable: a link for another browser carries them. */
  root: Uint8Array<ArrayBuffer>;
}

/** What the backend must learn of one message. A newer entry replaces an older one, so nothing arrives out of order. */
export type OutboxEntry = StagedEntry | DueEntry;

/** Send was pressed; Gmail has not confirmed it, and may never. */
export interface StagedEntry {
  id: string;
  step: 'staged';
  stagedAt: number;
  sentAt: number;
  details: MailDetails;
}

export interface DueEntry {
  id: string;
  /** `register`: PUT with what the index holds. `forget`: DELETE. */
  step: 'register' | 'forget';
  /** Changes with each change of the entry: a response counts only for its own revision. */
  revision: string;
  /** Not before, ms. Also the queue's order. */
  nextAt: number;
  attempts: number;
  /** The backend may know this message, by this entry or an earlier one. */
  heard: boolean;
  /** The backend has the mail, with older details. Not shown as waiting. */
  update?: true;
}

export interface Choice {
  value: unknown;
  /** When it was chosen, ms. */
  at: number;
}

/** By setting name. Includes settings that only a newer version knows: another browser may have it. */
export type Choices = Readonly<Record<string, Choice>>;

export interface Draft extends DraftChoice {
  gmailAccount: string;
  draftId: string;
  /** When it was last set, ms. */
  at: number;
}

/** A tracked mail in the index. */
export interface IndexedMessage extends TrackedMessage {
  /** Sent from this browser: its details are whole, sealed ones may be trimmed. */
  here: boolean;
  /** The backend has it. */
  registered: boolean;
  /** Time of the latest reply, ms; absent: none. */
  answeredAt?: number;
  /** When this browser last learned of a new read, ms; absent: never, or history only. */
  learnedAt?: number;
  /** A notification of a read was shown here. */
  told?: true;
  /** The due time of the latest reminder shown here, ms; absent: none. */
  remindedOf?: number;
}

/** A read session that may become a notification. */
export interface WaitingRead {
  /** The mail's id. */
  id: string;
  /** Start of the read session by the backend's clock, ms. */
  at: number;
  /** Until then an own view may explain it; by this browser's clock, ms. */
  dueAt: number;
  /** Came in quiet hours; the toolbar icon counts it already. */
  counted: boolean;
}

export interface OwnView {
  /** Auto-incremented: the queue's order. */
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
      /** Gmail account and ms. */
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

/** Read-write. */
export type Transaction<Names extends StoreName> = IDBPTransaction<Stores, Names[], 'readwrite'>;

/** Stores that a mail on its way touches, for one transaction. */
export const MAIL_STORES = ['state', 'outbox', 'messages'] as const;

export type MailTransaction = Transaction<(typeof MAIL_STORES)[number]>;

export interface StateValues {
  connection: ConnectionRecord;
  /** Settings and saved views. */
  choices: Choices;
  /** The account's choices as last seen; absent until asked since joining. */
  synced: Synced;
  /** Values that the account's choices replaced when this browser joined, by name. */
  replaced: Record<string, unknown>;
  /** Where the next poll continues. */
  cursor: string;
  /** How the latest request went; absent before the first. */
  standing: StoredHealth;
  /** Ids of messages that these keys don't open. */
  unreadable: string[];
  /** Mails that went out without the receipt they asked for. */
  untracked: UntrackedMail[];
  /** When the person last looked at each Gmail account's menu, ms. */
  looked: Record<string, number>;
  /** The number on the toolbar icon: reads since the person last looked. */
  unseen: number;
}

/** `silent` has meant `unreachable` since the first version. */
export type StoredHealth = Exclude<ConnectionHealth, 'unreachable'> | 'silent';

export interface Synced {
  /** The account's revision of its settings. */
  revision: number;
  choices: Choices;
  /** Why settings can't be sent: too large, or sealed by a newer version. */
  trouble?: SettingsTrouble;
}
