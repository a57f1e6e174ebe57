/** A background without a browser: real IndexedDB (in memory), real WebCrypto, real HTTP. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { type Background, createBackground } from '../../../src/background/background.ts';
import type { BrowserNotification, Platform } from '../../../src/background/environment.ts';
import { openDatabase } from '../../../src/background/store/database.ts';
import type { Database } from '../../../src/background/store/schema.ts';
import type { MailDetails } from '../../../src/mail/tracked-mail.ts';
import type { GmailEvent, Kind, Request, Response } from '../../../src/messaging/messages.ts';

export interface TestBrowser {
  environment: Platform;
  db: Database;
  /** Events sent to its Gmail tabs, oldest first. */
  broadcasts: GmailEvent[];
  /** Notifications shown, oldest first. */
  notifications: BrowserNotification[];
  /** Notifications cleared, in order. */
  cleared: (readonly string[] | 'reads' | 'all')[];
  /** Text and title of its toolbar icon. */
  badge: () => { text: string; title: string };
  /** Threads opened, `activity` and `extensions`. */
  opened: string[];
  /** Pixels that Gmail is kept from loading. */
  blocked: () => readonly string[];
  ask<K extends Kind>(kind: K, ...[request]: Request<K> extends undefined ? [] : [Request<K>]): Promise<Response<K>>;
  background: () => Background;
  /** Stops the service worker in the middle of anything, and starts it on the same disk. */
  restart: () => void;
  /** Moves its clock, ms. */
  moveClock: (ms: number) => void;
  /** Whether its computer has a network; this machine is reachable without one. */
  setOnline: (on: boolean) => void;
  close: () => void;
}

/** A new browser with empty storage. */
export async function openBrowser(): Promise<TestBrowser> {
  globalThis.indexedDB = new IDBFactory();
  const db = await openDatabase();
  const broadcasts: GmailEvent[] = [];
  const notifications: BrowserNotification[] = [];
  const cleared: (readonly string[] | 'reads' | 'all')[] = [];
  const opened: string[] = [];
  let badge = { text: '', title: '' };
  let blocked: readonly string[] = [];
  let ahead = 0;
  let online = true;
  const environment: Platform = {
    db: async () => db,
    now: () => Date.now() + ahead,
    random: Math.random,
    online: () => online,
    broadcast: (event) => broadcasts.push(event),
    block: async (paths) => {
      blocked = paths;
    },
    wakeAt: () => undefined,
    openOptions: async () => undefined,
    openExtensions: async () => void opened.push('extensions'),
    notify: async (notification) => void notifications.push(notification),
    clearNotifications: async (ids) => void cleared.push(ids),
    badge: async (text, title) => {
      badge = { text, title };
    },
    openThread: async (gmailAccount, threadId) => void opened.push(`${gmailAccount} ${threadId}`),
    openActivity: async (view) => void opened.push(view ? `activity ${view}` : 'activity'),
  };
  let background = createBackground(environment, 'Chrome on Linux');
  background.start();
  return {
    environment,
    db,
    broadcasts,
    notifications,
    cleared,
    opened,
    badge: () => badge,
    blocked: () => blocked,
    ask: (kind, ...[request]) => background.handlers[kind].handle(request as never) as Promise<never>,
    background: () => background,
    restart: () => {
      background.stop();
      background = createBackground(environment, 'Chrome on Linux');
      background.start();
    },
    moveClock: (ms) => {
      ahead += ms;
    },
    setOnline: (on) => {
      online = on;
    },
    close: () => background.stop(),
  };
}

let drafts = 0;

/** A mail as the content script describes it. */
export function someDetails(details: Partial<MailDetails> = {}): MailDetails {
  drafts += 1;
  return {
    gmailAccount: 'minji@gmail.com',
    subject: 'Minutes of Tuesday',
    to: [{ address: 'ann@example.com', name: 'Ann' }],
    cc: [],
    bcc: [],
    draftId: `msg-a:r${drafts}`,
    threadId: null,
    gmailMessageId: null,
    answers: [],
    ...details,
  };
}

interface SentMail {
  threadId?: string | null;
  details?: MailDetails;
  sentAt?: number;
}

/** Composes, sends and confirms a mail, as the content script does. */
export async function sendMail(
  browser: TestBrowser,
  { threadId = '18f0a', details = someDetails(), sentAt = browser.environment.now() }: SentMail = {},
): Promise<{ id: string; url: string; details: MailDetails }> {
  const { gmailAccount, draftId } = details;
  const { pixel } = await browser.ask('draft.open', { gmailAccount, draftId });
  if (!pixel) throw new Error('no pixel: not connected');
  const { staged } = await browser.ask('send.stage', { id: pixel.id, sentAt, details });
  if (!staged) throw new Error('the mail was not staged');
  await browser.ask('send.confirm', { id: pixel.id, threadId, gmailMessageId: '18f0b' });
  return { ...pixel, details };
}
