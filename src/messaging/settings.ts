/** What a person has chosen in this browser. */
import type { ReceiptRule } from './receipt-rules.ts';

/** Which reads of a mail are told by a notification. */
export const NOTIFY_WHEN = ['first', 'every', 'never'] as const;
export type NotifyWhen = (typeof NOTIFY_WHEN)[number];

/** A part of each day without notifications. It may go over midnight; where both times are the same it is empty. */
export interface QuietHours {
  on: boolean;
  /** Minutes since midnight, by the browser's clock. */
  from: number;
  to: number;
}

export interface Settings {
  /** A new mail asks for a receipt unless its eye is switched off. */
  askByDefault: boolean;
  /** For a while it does not, whatever `askByDefault` says. */
  paused: boolean;
  /** Of two no `of` means the same. */
  rules: ReceiptRule[];
  notifyWhen: NotifyWhen;
  quietHours: QuietHours;
}
