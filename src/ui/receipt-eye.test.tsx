import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { RECEIPT_EYES, type ReceiptState } from './eye-drawings.ts';
import { ReceiptEye } from './receipt-eye.tsx';

const STATES = Object.keys(RECEIPT_EYES) as ReceiptState[];

test.each<[ReceiptState, string]>([
  ['unread', 'nunchi-eye nunchi-eye--unread'],
  ['unconfirmed', 'nunchi-eye nunchi-eye--unconfirmed'],
  ['read', 'nunchi-eye nunchi-eye--read'],
  ['waiting', 'nunchi-eye nunchi-eye--unread nunchi-eye--waiting'],
])('%s has its classes and a name', (state, classes) => {
  const html = renderToString(<ReceiptEye state={state} label="Not read yet" />);
  expect(html).toContain(`class="${classes}" role="img" aria-label="Not read yet"`);
});

test('is hidden from screen readers without a label', () => {
  expect(renderToString(<ReceiptEye state="read" label={null} />)).not.toContain('role="img"');
});

test('each state has a distinct shape', () => {
  const shapes = STATES.map((state) => JSON.stringify(RECEIPT_EYES[state].shapes));
  expect(new Set(shapes).size).toBe(STATES.length);
});
