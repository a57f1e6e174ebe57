/**
 * What every feature in Gmail gets, and how it is kept from hurting Gmail or the others. A feature is a function of the
 * tab: it registers itself there, and everything it starts ends with `tab.signal`.
 */
import type { InboxSDK } from '@inboxsdk/core';
import type { BackgroundLink } from './link/background-link.ts';

export interface GmailTab {
  sdk: InboxSDK;
  /** The address of the Gmail account this tab shows; several can be open side by side. */
  account: string;
  link: BackgroundLink;
  /** Aborted when the features are to go. */
  signal: AbortSignal;
}
