/** A mail's state in one word. */
import type { ActivityRow } from '../../mail/activity-row.ts';
import type { ReceiptState } from '../../ui/eye-drawings.ts';
import { type MessageKey, t } from '../../ui/i18n.ts';

/** In sort order. */
export const ROW_STATES = ['answered', 'read', 'unconfirmed', 'unread', 'waiting', 'refused'] as const;
export type RowState = (typeof ROW_STATES)[number];

const STATE_WORDS: Record<RowState, MessageKey> = {
  answered: 'stateAnswered',
  read: 'stateRead',
  unconfirmed: 'stateUnconfirmed',
  unread: 'stateUnread',
  waiting: 'stateWaiting',
  refused: 'stateRefused',
};

export function rowState({ answer, status, waiting, refused }: ActivityRow): RowState {
  if (answer?.kind === 'reply') return 'answered';
  if (status !== 'unread') return status;
  if (refused) return 'refused';
  return waiting ? 'waiting' : 'unread';
}

export function stateWord(state: RowState): string {
  return t(STATE_WORDS[state]);
}

/** Eye beside the word. */
export function stateEye(state: RowState): ReceiptState {
  if (state === 'refused') return 'untracked';
  return state === 'answered' ? 'read' : state;
}
