import type { GmailEvent } from '../messaging/messages.ts';
import type { Database } from './store/database.ts';

/** What every part of the background works with. All that touches the browser is behind it. */
export interface Room {
  db: () => Promise<Database>;
  /** ms. */
  now: () => number;
  /** Tells the open Gmail tabs. */
  tell: (event: GmailEvent) => void;
  /** Makes these, and only these, the pixels that Gmail is kept from loading. */
  block: (ownPixelPaths: string[]) => Promise<void>;
  /** Starts the service worker then, or a little later, if it has been stopped meanwhile. ms. */
  wakeAt: (at: number) => void;
  /** Shows the options page, where one connects. */
  openOptions: () => Promise<void>;
}
