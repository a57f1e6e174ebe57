import type { Verdict } from '../protocol/load.ts';
import { type MessageKey, t } from '../ui/i18n.ts';

const VERDICT_KEYS: Record<Verdict, MessageKey> = {
  read: 'verdictRead',
  unconfirmed: 'verdictUnconfirmed',
  automatic: 'verdictAutomatic',
  own: 'verdictOwn',
};

/** "Read", "Perhaps", "Automatic", "You". */
export function verdictWord(verdict: Verdict): string {
  return t(VERDICT_KEYS[verdict]);
}
