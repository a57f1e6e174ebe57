/** Everything this browser keeps, in one IndexedDB: losing the service worker at any point loses nothing of it. */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { DraftChoice } from '../../mail/mail-choices.ts';
import type { MailDetails, TrackedMessage, UntrackedMail } from '../../mail/tracked-mail.ts';
import type { OutboxEntry } from '../outbox/outbox-entry.ts';
import { choicesOfBefore } from './choices-of-before.ts';
import type { StateValues } from './state.ts';

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

interface Stores extends DBSchema {
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

type StoreName = StoreNames<Stores>;
export type Database = IDBPDatabase<Stores>;
/** One that writes. */
export type Transaction<Names extends StoreName> = IDBPTransaction<Stores, Names[], 'readwrite'>;

const VERSION = 8;

/** Opens (and on first use makes) the database. */
export function openDatabase(closed: () => void = () => undefined): Promise<Database> {
  return openDB<Stores>('nunchi', VERSION, {
    async upgrade(db, version, _, tx) {
      if (version < 1) makeFirstStores(db);
      if (version < 2) await addAnswers(tx);
      if (version < 3) db.createObjectStore('waitingReads', { keyPath: ['id', 'at'] });
      if (version < 4) tx.objectStore('messages').createIndex('remindAt', 'details.reminder.dueAt');
      if (version < 5) await datedChoices(tx);
      if (version < 6) await nameUntracked(tx);
      if (version < 7) tx.objectStore('outbox').createIndex('due', ['step', 'nextAt']);
      if (version < 8) indexByAccount(tx);
    },
    terminated: closed,
  });
}

function makeFirstStores(db: Database): void {
  db.createObjectStore('state');
  db.createObjectStore('drafts', { keyPath: ['gmailAccount', 'draftId'] }).createIndex('at', 'at');
  const outbox = db.createObjectStore('outbox', { keyPath: 'id' });
  outbox.createIndex('step', 'step');
  outbox.createIndex('draft', ['details.gmailAccount', 'details.draftId']);
  outbox.createIndex('nextAt', 'nextAt');
  const messages = db.createObjectStore('messages', { keyPath: 'id' });
  messages.createIndex('thread', ['details.gmailAccount', 'details.threadId']);
  messages.createIndex('draft', ['details.gmailAccount', 'details.draftId']);
  messages.createIndex('lastReadAt', 'report.lastReadAt');
  messages.createIndex('sentAt', 'sentAt');
  db.createObjectStore('ownViews', { keyPath: 'key', autoIncrement: true });
}

function indexByAccount(tx: IDBPTransaction<Stores, StoreName[], 'versionchange'>): void {
  const messages = tx.objectStore('messages');
  messages.createIndex('readOf', ['details.gmailAccount', 'report.lastReadAt']);
  messages.createIndex('answeredOf', ['details.gmailAccount', 'answeredAt']);
  messages.createIndex('learnedOf', ['details.gmailAccount', 'learnedAt']);
}

/** 2026-11-23: mails kept before answers were known have none. */
async function addAnswers(tx: IDBPTransaction<Stores, StoreName[], 'versionchange'>): Promise<void> {
  const messages = tx.objectStore('messages');
  messages.createIndex('answeredAt', 'answeredAt');
  for (const message of await messages.getAll()) messages.put({ ...message, details: withNoAnswer(message.details) });
  const outbox = tx.objectStore('outbox');
  for (const entry of await outbox.getAll()) {
    if (entry.step === 'staged') outbox.put({ ...entry, details: withNoAnswer(entry.details) });
  }
}

/** 2026-11-25: settings and views were kept without when they were chosen. */
async function datedChoices(tx: IDBPTransaction<Stores, StoreName[], 'versionchange'>): Promise<void> {
  const state = tx.objectStore('state');
  const older: { get: (key: string) => Promise<unknown>; delete: (key: string) => Promise<void> } = state as never;
  state.put(choicesOfBefore(await older.get('settings'), await older.get('views')), 'choices');
  for (const key of ['settings', 'views']) older.delete(key);
}

function withNoAnswer(details: MailDetails): MailDetails {
  return { ...details, answers: [] };
}

/** 2026-11-25: of mails that went out without their receipt before, neither subject nor recipients were kept. */
async function nameUntracked(tx: IDBPTransaction<Stores, StoreName[], 'versionchange'>): Promise<void> {
  const state = tx.objectStore('state');
  const untracked = (await state.get('untracked')) as UntrackedMail[] | undefined;
  const unnamed = () => ({ id: crypto.randomUUID(), subject: '', people: [] });
  if (untracked)
    state.put(
      untracked.map((mail) => ({ ...unnamed(), ...mail })),
      'untracked',
    );
}

/** All that a mail on its way touches, for one transaction. */
export const MAIL_STORES = ['state', 'outbox', 'messages'] as const;
export type MailTransaction = Transaction<(typeof MAIL_STORES)[number]>;

/** A transaction whose completion means: on the disk, not merely handed to the system. */
export function durably<Names extends StoreName>(db: Database, stores: readonly Names[]): Transaction<Names> {
  return db.transaction([...stores], 'readwrite', { durability: 'strict' });
}
