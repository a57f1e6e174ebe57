import type { GmailEvent } from '../messaging/messages.ts';
import type { ReportChange } from './changes.ts';
import type { Database } from './store/schema.ts';

/** The browser as the background uses it. Tests bring their own. */
export interface Platform {
  db: () => Promise<Database>;
  /** ms. */
  now: () => number;
  /** 0 to 1, for the jitter of retries. */
  random: () => number;
  /** False: surely no network. */
  online: () => boolean;
  /** Sends to the open Gmail tabs and activity pages. */
  broadcast: (event: GmailEvent) => void;
  /** Replaces the pixels that Gmail is kept from loading. */
  block: (ownPixelPaths: string[]) => Promise<void>;
  /** Wakes the service worker at `at` (ms) or a little later. One alarm per purpose. */
  wakeAt: (at: number, purpose: 'deliver' | 'notify' | 'remind') => void;
  /** Opens the options page, to connect. */
  openOptions: () => Promise<void>;
  /** Opens Chrome's extensions page, to update. */
  openExtensions: () => Promise<void>;
  /** Replaces a notification with the same id. */
  notify: (notice: BrowserNotification) => Promise<void>;
  /** Clears notifications: these ids, those of reads, or all. */
  clearNotifications: (ids: readonly string[] | 'reads' | 'all') => Promise<void>;
  /** Text and title of the toolbar icon. */
  badge: (text: string, title: string) => Promise<void>;
  /** Focuses a thread, in an open Gmail tab of that account if there is one. */
  openThread: (gmailAccount: string, threadId: string) => Promise<void>;
  /** Opens the activity page: all mails, those to chase, or those read. */
  openActivity: (view?: 'chase' | 'reads') => Promise<void>;
}

/** What every feature works with. Features report changes; only `background.ts` broadcasts. */
export interface Environment extends Omit<Platform, 'broadcast'> {
  changed: ReportChange;
}

export interface BrowserNotification {
  /** One per mail, so that a later notification replaces an earlier. */
  id: string;
  title: string;
  text: string;
  /** At most two. Some systems show none. */
  buttons?: string[];
}
