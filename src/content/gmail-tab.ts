/**
 * What every feature gets. A feature is a function of the tab: it registers itself there, and all it starts ends with
 * `tab.signal`.
 */
import type { InboxSDK } from '@inboxsdk/core';
import type { BackgroundLink } from './link/background-link.ts';

export interface GmailTab {
  sdk: InboxSDK;
  /** This tab's Gmail address; other tabs may differ. */
  account: string;
  link: BackgroundLink;
  /** Aborts when the features are to end. */
  signal: AbortSignal;
}
