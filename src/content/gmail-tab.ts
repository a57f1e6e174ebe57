/**
 * What every feature gets. A feature is a function of the tab: it registers itself there, and all it starts ends with
 * `tab.signal`.
 */
import type { InboxSDK } from '@inboxsdk/core';
import type { BackgroundLink } from './link/background-link.ts';

export interface GmailTab {
  sdk: InboxSDK;
  /** Address of this tab's Gmail account; other tabs may show others. */
  account: string;
  link: BackgroundLink;
  /** Aborts when the features are to end. */
  signal: AbortSignal;
}
