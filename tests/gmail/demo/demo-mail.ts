/** What the demo's panel and its server tell each other. Shared by both ends. */
import type { Reader } from '../../support/e2e/recipient.ts';
import type { Person } from '../mail.ts';

/** The paths begin so; real Gmail has none of them. */
export const DEMO_PATH = '/demo';

/** A mail sent in this demo, as the panel lists it. */
export interface DemoMail {
  id: string;
  subject: string;
  to: Person[];
  /** When Send was pressed, ms. */
  at: number;
  /** When Undo lapses and the mail is with its recipient, ms. */
  arrivesAt: number;
  /** Whether there is a pixel in it. */
  asksReceipt: boolean;
}

/** Why nothing was loaded: there is no such mail (any more), Gmail still holds it, it has no pixel, or the backend gave no GIF. */
export type PlayProblem = 'gone' | 'not-arrived' | 'asks-no-receipt' | 'no-image';

export interface Played {
  reader: Reader;
  /** When the GIF had come back, ms. */
  at: number;
  problem: PlayProblem | null;
}
