import type { GmailEvent } from '../messaging/messages.ts';
import type { ReportChange } from './changes.ts';
import type { Database } from './store/schema.ts';

/** The browser, as the background uses it. Tests bring their own. */
export interface Platform {
  db: () => Promise<Database>;
  /** ms. */
  now: () => number;
  /** False where this computer surely has no network. */
  online: () => boolean;
  /** Sends to the open Gmail tabs and activity pages. */
  broadcast: (event: GmailEvent) => void;
  /** Makes these, and only these, the pixels that Gmail is kept from loading. */
  block: (ownPixelPaths: string[]) => Promise<void>;
  /** Starts the service worker then, or a little later, if it has been stopped meanwhile. ms; one time for each purpose. */
  wakeAt: (at: number, purpose: 'deliver' | 'notify' | 'remind') => void;
  /** Shows the options page, where one connects. */
  openOptions: () => Promise<void>;
  /** Shows Chrome's own page of extensions, where this one is updated. */
  openExtensions: () => Promise<void>;
  /** Shows a notification, in place of one with the same id. */
  notify: (notice: BrowserNotification) => Promise<void>;
  /** Takes notifications away: those with these ids, all that tell of reads, or all. */
  clearNotifications: (ids: readonly string[] | 'reads' | 'all') => Promise<void>;
  /** What stands on the toolbar icon, and what the icon is called. */
  badge: (text: string, title: string) => Promise<void>;
  /** Brings a thread to the front: in a tab of that account's Gmail where one is open. */
  openThread: (gmailAccount: string, threadId: string) => Promise<void>;
  /** Shows the activity page: all mails, those to chase, or those read. */
  openActivity: (view?: 'chase' | 'reads') => Promise<void>;
}

/** What every feature works with. Features report changes; only `background.ts` broadcasts. */
export interface Environment extends Omit<Platform, 'broadcast'> {
  changed: ReportChange;
}

export interface BrowserNotification {
  /** The same for the same mail, so that a later one takes the place of an earlier. */
  id: string;
  title: string;
  text: string;
  /** At most two, where the system shows any. */
  buttons?: string[];
}
