/** Each reason for a verdict, as a plain sentence. */
import type { Reason } from '../protocol/load.ts';
import { type MessageKey, t } from '../ui/i18n.ts';

const REASON_KEYS: Record<Reason, MessageKey> = {
  'head-or-prefetch': 'reasonHeadOrPrefetch',
  'gmail-prefetch': 'reasonGmailPrefetch',
  'self-sent': 'reasonSelfSent',
  'sender-browser': 'reasonSenderBrowser',
  'gmail-own-view': 'reasonGmailOwnView',
  'gmail-before-delivery': 'reasonGmailBeforeDelivery',
  'gmail-own-copy': 'reasonGmailOwnCopy',
  'gmail-proxy': 'reasonGmailProxy',
  'yahoo-delivery': 'reasonYahooDelivery',
  'yahoo-proxy': 'reasonYahooProxy',
  'fastmail-proxy': 'reasonFastmailProxy',
  'hey-proxy': 'reasonHeyProxy',
  'proton-preload': 'reasonProtonPreload',
  'apple-privacy': 'reasonApplePrivacy',
  'bare-mozilla': 'reasonBareMozilla',
  'no-user-agent': 'reasonNoUserAgent',
  'false-chrome': 'reasonFalseChrome',
  bot: 'reasonBot',
  'app-on-delivery': 'reasonAppOnDelivery',
  'app-own-copy': 'reasonAppOwnCopy',
  'mail-app': 'reasonMailApp',
  'unnamed-app': 'reasonUnnamedApp',
  'defender-scan': 'reasonDefenderScan',
  'outlook-delivery': 'reasonOutlookDelivery',
  'microsoft-delivery': 'reasonMicrosoftDelivery',
  'microsoft-proxy': 'reasonMicrosoftProxy',
  'microsoft-network': 'reasonMicrosoftNetwork',
  'security-vendor': 'reasonSecurityVendor',
  datacentre: 'reasonDatacentre',
  'delivery-scan': 'reasonDeliveryScan',
  'gateway-scan': 'reasonGatewayScan',
  browser: 'reasonBrowser',
};

/**
 * Reads that the sender may cause, by another device in Gmail or a mail app that loads the sent copy. With the sender
 * among the recipients, the reason itself says so.
 */
const SENDERS_TOO: ReadonlySet<string> = new Set<Reason>(['gmail-proxy', 'mail-app', 'unnamed-app', 'browser']);

export function mayBeSender(reason: string): boolean {
  return SENDERS_TOO.has(reason);
}

/** `reason` from the backend; a newer one may send unknown reasons. */
export function reasonWords(reason: string): string {
  return t(Object.hasOwn(REASON_KEYS, reason) ? REASON_KEYS[reason as Reason] : 'reasonUnknown');
}
