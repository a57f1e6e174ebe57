/** The eye's states: distinct by outline first, by colour second, down to 16 px. */
import type { Drawing } from './svg-drawing.ts';

const stroke = { stroke: 'currentColor', 'stroke-width': 1.75, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };

/** Almond of 17 by 12.4, centred in 20 by 20. */
const ALMOND = 'M1.5 10C3.3 6.2 6.4 3.8 10 3.8s6.7 2.4 8.5 6.2c-1.8 3.8-4.9 6.2-8.5 6.2S3.3 13.8 1.5 10Z';
const IRIS = 'M10 6.6a3.4 3.4 0 1 0 0 6.8a3.4 3.4 0 0 0 0-6.8Z';
const CLOSED_LID = 'M2 8.4c1.7 3 4.6 4.8 8 4.8s6.3-1.8 8-4.8';
const LASHES = 'M4.9 11.6 3.3 14M10 13.2v3.1M15.1 11.6l1.6 2.4';
const LOWER_LID = 'M1.6 7.4c1.6 4.7 4.6 7.6 8.4 7.6s6.8-2.9 8.4-7.6Z';

export type ReceiptState = 'untracked' | 'waiting' | 'unread' | 'unconfirmed' | 'read';

export const RECEIPT_EYES: Record<ReceiptState, Drawing> = {
  /** Struck out. */
  untracked: {
    size: 20,
    shapes: [
      ['path', { d: ALMOND, ...stroke, 'stroke-width': 1.5 }],
      ['path', { d: 'M3.6 16.8 16.4 3.2', ...stroke }],
    ],
  },
  /** A brow over three dots. */
  waiting: {
    size: 20,
    shapes: [
      ['path', { d: 'M2.2 9.2C3.9 6.3 6.6 4.7 10 4.7s6.1 1.6 7.8 4.5', ...stroke }],
      ['path', { d: 'M5.4 13.2h.01M10 13.2h.01M14.6 13.2h.01', ...stroke, 'stroke-width': 2.6 }],
    ],
  },
  /** Closed, with lashes. */
  unread: {
    size: 20,
    shapes: [
      ['path', { d: CLOSED_LID, ...stroke }],
      ['path', { d: LASHES, ...stroke }],
    ],
  },
  /** Half open: flat upper lid, iris below it. */
  unconfirmed: {
    size: 20,
    shapes: [
      ['path', { d: LOWER_LID, ...stroke }],
      ['path', { d: 'M6.4 7.4a3.65 3.65 0 1 0 7.2 0Z', fill: 'currentColor' }],
    ],
  },
  /** Wide open and filled, iris cut out, pupil in. */
  read: {
    size: 20,
    shapes: [
      ['path', { d: `${ALMOND}${IRIS}`, fill: 'currentColor', 'fill-rule': 'evenodd' }],
      ['circle', { cx: 10, cy: 10, r: 1.8, fill: 'currentColor' }],
    ],
  },
};

export type ComposeState = 'on' | 'off' | 'unavailable';

/** The compose window's eye; `iris`: its fill when on. */
export function composeEyeDrawing(state: ComposeState, iris: string): Drawing {
  return { size: 20, shapes: COMPOSE_EYES[state](iris) };
}

const COMPOSE_EYES: Record<ComposeState, (iris: string) => Drawing['shapes']> = {
  on: (iris) => [
    ['path', { d: ALMOND, ...stroke, 'stroke-width': 1.4, fill: iris }],
    ['circle', { cx: 10, cy: 10, r: 2.7, fill: 'currentColor' }],
  ],
  off: () => [
    ['path', { d: ALMOND, ...stroke, 'stroke-width': 1.5 }],
    ['path', { d: 'M3.6 16.8 16.4 3.2', ...stroke, 'stroke-width': 1.5 }],
  ],
  unavailable: () => [
    ['path', { d: ALMOND, ...stroke, 'stroke-width': 1.5, 'stroke-dasharray': '2.2 2.6' }],
    ['path', { d: 'M10 7v3.4M10 12.9v.1', ...stroke }],
  ],
};
