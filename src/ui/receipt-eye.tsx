/** The eye beside a sent mail: in the pages as a Preact element, in Gmail's rows as a DOM element. */
import { RECEIPT_EYES, type ReceiptState } from './eye-drawings.ts';
import { drawElement } from './svg-drawing.ts';
import './receipt-eye.css';

/** `nunchi-eye` and the class of its state; a mail that waits is also unread. */
function receiptEyeClass(state: ReceiptState): string {
  return state === 'waiting' ? 'nunchi-eye nunchi-eye--unread nunchi-eye--waiting' : `nunchi-eye nunchi-eye--${state}`;
}

interface ReceiptEyeProps {
  state: ReceiptState;
  /** What it says to a screen reader; null where words beside it say it already. */
  label: string | null;
}

export function ReceiptEye({ state, label }: ReceiptEyeProps) {
  const { size, shapes } = RECEIPT_EYES[state];
  const svg = (
    <svg viewBox={`0 0 ${size} ${size}`} fill="none" aria-hidden="true" focusable="false">
      {shapes.map(([Tag, attributes]) => (
        <Tag key={attributes.d ?? Tag} {...attributes} />
      ))}
    </svg>
  );
  if (label === null) return <span class={receiptEyeClass(state)}>{svg}</span>;
  return (
    <span class={receiptEyeClass(state)} role="img" aria-label={label} title={label}>
      {svg}
    </span>
  );
}

/** The same for Gmail's DOM; `updateReceiptEye` changes it in place. */
export function createReceiptEye(document: Document, state: ReceiptState, label: string): HTMLSpanElement {
  const eye = document.createElement('span');
  eye.setAttribute('role', 'img');
  updateReceiptEye(eye, state, label);
  return eye;
}

/** @param label as for `ReceiptEye` */
export function updateReceiptEye(eye: HTMLElement, state: ReceiptState, label: string | null): void {
  if (label !== null) eye.setAttribute('aria-label', label);
  const drawn = receiptEyeClass(state);
  if (eye.className === drawn) return;
  eye.className = drawn;
  eye.replaceChildren(drawElement(eye.ownerDocument, RECEIPT_EYES[state]));
}
