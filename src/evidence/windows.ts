/**
 * Time windows of verdicts. docs/accuracy.md prints them; the mutation test shifts each.
 * Delays count from Send, of which Gmail's Undo Send may take 5 to 30 s.
 */

interface Window {
  ms: number;
  means: string;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

export const WINDOW_TABLE = {
  gmailDelivery: {
    ms: 5 * SECOND,
    means: 'From Send until Gmail can have delivered: its shortest Undo Send.',
  },
  ownViewBefore: {
    ms: 3 * SECOND,
    means: "How long before an own view its load through Gmail's proxy may have come: two clocks differ.",
  },
  ownViewAfter: {
    ms: 8 * SECOND,
    means: 'How long after an own view its load may come: the proxy takes its time.',
  },
  yahooDelivery: {
    ms: 2 * MINUTE,
    means: 'From Send, while Yahoo fetches by itself as the mail arrives.',
  },
  deliveryScan: {
    ms: MINUTE,
    means: 'From Send, while whatever looks like a browser or an unnamed app may be a scanner at the door.',
  },
  gatewayScan: {
    ms: 3.5 * MINUTE,
    means: 'The same, where a mail gateway has loaded the mail before.',
  },
  outlookDelivery: {
    ms: MINUTE,
    means: 'From Send, while Microsoft delivers to an Outlook.com or Hotmail mailbox.',
  },
  microsoftDelivery: {
    ms: 15.5 * MINUTE,
    means: 'From Send, while Microsoft may be scanning a mail to an organisation.',
  },
  session: {
    ms: 3 * MINUTE,
    means: 'From the first load of a reading: what the same reader loads within it is one reading.',
  },
  sharedSession: {
    ms: 45 * SECOND,
    means: 'The same, where several recipients may hide behind one proxy.',
  },
} as const satisfies Readonly<Record<string, Window>>;

export type WindowName = keyof typeof WINDOW_TABLE;
/** Lengths, ms. */
export type Windows = Readonly<Record<WindowName, number>>;

export const WINDOWS = Object.fromEntries(
  Object.entries(WINDOW_TABLE).map(([name, { ms }]) => [name, ms]),
) as unknown as Windows;

/** Life of the viewer secret, ms: viewers get new names after it. */
export const VIEWER_EPOCH = 30 * 24 * 60 * 60_000;
