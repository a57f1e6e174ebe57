import type { Summary } from '../../mail/tracked-mail.ts';
import { createReceiptEye, updateReceiptEye } from '../../ui/receipt-eye.tsx';
import { describeSummary, receiptState } from '../../views/describe-summary.ts';
import type { HoverCard } from './hover-card.tsx';

/**
 * Puts the eye of this summary into its place, or changes the one that is there; null takes place and eye away.
 * `addPlace` makes the place where there is none yet.
 */
export function paintEye(
  place: Element | null,
  addPlace: () => Element,
  summary: Summary | null,
  card: HoverCard,
): HTMLElement | null {
  const known = place?.firstElementChild;
  const old = known instanceof HTMLSpanElement ? known : null;
  if (!summary) {
    if (old) card.describe(old, null);
    place?.remove();
    return null;
  }
  const [state, label] = [receiptState(summary), describeSummary(summary, { now: Date.now() })];
  const eye = old ?? createReceiptEye(document, state, label);
  if (old) updateReceiptEye(old, state, label);
  else addPlace().append(eye);
  card.describe(eye, summary);
  return eye;
}
