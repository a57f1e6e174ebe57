import type { ReceiptState } from '../ui/eye-drawings.ts';
import type { MessageKey } from '../ui/i18n.ts';

/** What a state other than read does and does not mean. */
export const STATE_NOTES: Record<ReceiptState, MessageKey | null> = {
  untracked: null,
  waiting: 'waitingNote',
  unread: 'unreadNote',
  unconfirmed: 'unconfirmedNote',
  read: null,
};
