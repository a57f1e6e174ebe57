/** Every reason for a verdict, as a sentence that a person understands. */
import type { Reason } from '../protocol/load.ts';
import { type MessageKey, t } from '../ui/i18n.ts';

const REASON_KEYS: Record<Reason, MessageKey> = {
  'head-or-prefetch': 'reasonHeadOrPrefetch',
  'gmail-prefetch': 'reasonGmailPrefetch',
  'gmail-own-view': 'reasonGmailOwnView',
  'gmail-before-delivery': 'reasonGmailBeforeDelivery',
  'gmail-proxy': 'reasonGmailProxy',
  'yahoo-delivery': 'reasonYahooDelivery',
  'yahoo-proxy': 'reasonYahooProxy',
  'no-user-agent': 'reasonNoUserAgent',
  bot: 'reasonBot',
  'mail-app': 'reasonMailApp',
  'delivery-scan': 'reasonDeliveryScan',
  browser: 'reasonBrowser',
  'self-sent': 'reasonSelfSent',
  'sender-browser': 'reasonSenderBrowser',
};

/** `reason` as the backend gave it: a newer one may know reasons that this version does not. */
export function reasonWords(reason: string): string {
  return t(Object.hasOwn(REASON_KEYS, reason) ? REASON_KEYS[reason as Reason] : 'reasonUnknown');
}
