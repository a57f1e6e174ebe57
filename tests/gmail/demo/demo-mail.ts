/** Types shared by the demo's panel and its server. */
import type { Reader } from '../../support/e2e/recipient.ts';
import type { Person } from '../mail.ts';

/** Prefix of the demo's paths, unused by Gmail. */
export const DEMO_PATH = '/demo';

/** A mail sent in this demo. */
export interface DemoMail {
  id: string;
  subject: string;
  to: Person[];
  /** When Send was pressed, ms. */
  at: number;
  /** When Undo ends and the mail is delivered, ms. */
  arrivesAt: number;
  /** Whether it carries a pixel. */
  asksReceipt: boolean;
}

/** Why nothing was loaded: no such mail, still held by Gmail, no pixel, or no GIF from the backend. */
export type PlayProblem = 'gone' | 'not-arrived' | 'asks-no-receipt' | 'no-image';

export interface Played {
  reader: Reader;
  /** When the GIF was received, ms. */
  at: number;
  problem: PlayProblem | null;
}
