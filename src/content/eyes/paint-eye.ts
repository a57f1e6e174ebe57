import type { Summary } from '../../mail/tracked-mail.ts';
import { createReceiptEye, updateReceiptEye } from '../../ui/receipt-eye.tsx';
import { describeSummary, receiptState } from '../../views/describe-summary.ts';
import type { HoverCard } from './hover-card.tsx';

/** Draws or updates the eye in a slot; without a summary, removes both. `addSlot` creates a missing slot. */
export function paintEye(
  slot: Element | null,
  addSlot: () => Element,
  summary: Summary | null,
  card: HoverCard,
): HTMLElement | null {
  const child = slot?.firstElementChild;
  const old = child instanceof HTMLSpanElement ? child : null;
  if (!summary) {
    if (old) card.describe(old, null);
    slot?.remove();
    return null;
  }
  const [state, label] = [receiptState(summary), describeSummary(summary, { now: Date.now() })];
  const eye = old ?? createReceiptEye(document, state, label);
  if (old) updateReceiptEye(old, state, label);
  else addSlot().append(eye);
  card.describe(eye, summary);
  return eye;
}
