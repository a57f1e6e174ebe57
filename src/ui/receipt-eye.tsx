/** The eye of a sent mail: a Preact element for pages, a DOM element for Gmail's rows. */
import { RECEIPT_EYES, type ReceiptState } from './eye-drawings.ts';
import { drawElement } from './svg-drawing.ts';
import './receipt-eye.css';

/** `nunchi-eye` and its state's class; a waiting mail is also unread. */
function receiptEyeClass(state: ReceiptState): string {
  return state === 'waiting' ? 'nunchi-eye nunchi-eye--unread nunchi-eye--waiting' : `nunchi-eye nunchi-eye--${state}`;
}

interface ReceiptEyeProps {
  state: ReceiptState;
  /** For screen readers; null where text beside it says the same. */
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

/** The eye as a DOM element; `updateReceiptEye` changes it in place. */
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
