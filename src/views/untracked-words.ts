import type { UntrackedReason } from '../mail/tracked-mail.ts';
import { type MessageKey, t } from '../ui/i18n.ts';

const KEYS: Record<UntrackedReason, MessageKey> = {
  'stale-tab': 'untrackedStaleTab',
  revoked: 'untrackedRevoked',
  'not-connected': 'untrackedNotConnected',
  'plain-text': 'untrackedPlainText',
  scheduled: 'untrackedScheduled',
  'no-draft-id': 'untrackedNoDraftId',
  'not-asked': 'untrackedNotAsked',
  'not-kept': 'untrackedNotKept',
  'too-slow': 'untrackedTooSlow',
  failed: 'untrackedFailed',
};

/** Why a mail has no receipt though its eye was on, and what to do. */
export function untrackedWords(reason: UntrackedReason): string {
  return t(KEYS[reason]);
}
