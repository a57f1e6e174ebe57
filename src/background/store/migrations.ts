import type { IDBPTransaction } from 'idb';
import { DEFAULTS } from '../../mail/settings.ts';
import type { MailDetails, UntrackedMail } from '../../mail/tracked-mail.ts';
import type { Choices, Database, StoreName, Stores } from './schema.ts';

export function makeFirstStores(db: Database): void {
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

export function indexByAccount(tx: IDBPTransaction<Stores, StoreName[], 'versionchange'>): void {
  const messages = tx.objectStore('messages');
  messages.createIndex('readOf', ['details.gmailAccount', 'report.lastReadAt']);
  messages.createIndex('answeredOf', ['details.gmailAccount', 'answeredAt']);
  messages.createIndex('learnedOf', ['details.gmailAccount', 'learnedAt']);
}

/** 2026-11-23: mails gain a list of replies. */
export async function addAnswers(tx: IDBPTransaction<Stores, StoreName[], 'versionchange'>): Promise<void> {
  const messages = tx.objectStore('messages');
  messages.createIndex('answeredAt', 'answeredAt');
  for (const message of await messages.getAll()) messages.put({ ...message, details: withoutReplies(message.details) });
  const outbox = tx.objectStore('outbox');
  for (const entry of await outbox.getAll()) {
    if (entry.step === 'staged') outbox.put({ ...entry, details: withoutReplies(entry.details) });
  }
}

/** 2026-11-25: settings and views gain a time. */
export async function datedChoices(tx: IDBPTransaction<Stores, StoreName[], 'versionchange'>): Promise<void> {
  const state = tx.objectStore('state');
  const older: { get: (key: string) => Promise<unknown>; delete: (key: string) => Promise<void> } = state as never;
  state.put(undatedChoices(await older.get('settings'), await older.get('views')), 'choices');
  for (const key of ['settings', 'views']) older.delete(key);
}

export function withoutReplies(details: MailDetails): MailDetails {
  return { ...details, answers: [] };
}

/** 2026-11-25: untracked mails gain id, subject and recipients. */
export async function nameUntracked(tx: IDBPTransaction<Stores, StoreName[], 'versionchange'>): Promise<void> {
  const state = tx.objectStore('state');
  const untracked = (await state.get('untracked')) as UntrackedMail[] | undefined;
  const unnamed = () => ({ id: crypto.randomUUID(), subject: '', people: [] });
  if (untracked)
    state.put(
      untracked.map((mail) => ({ ...unnamed(), ...mail })),
      'untracked',
    );
}

/**
 * Settings and views from before choices had a time. What differs from its default was chosen, at time 0: any later
 * choice wins.
 */
export function undatedChoices(settings: unknown, views: unknown): Choices {
  const defaults: Record<string, unknown> = { ...DEFAULTS, views: [] };
  const kept = Object.entries({ ...(settings as object | undefined), ...(views !== undefined && { views }) });
  const chosen = kept.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(defaults[name]));
  return Object.fromEntries(chosen.map(([name, value]) => [name, { value, at: 0 }]));
}
