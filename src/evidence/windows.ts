/**
 * Every span of time a verdict may turn on: docs/accuracy.md prints them, and the mutation test bends each.
 * Delays count from Send; Gmail's Undo Send may hold a mail for 5 to 30 s of them.
 */

interface Window {
  ms: number;
  /** What it spans, and why so long: the second half of a sentence that begins with its length. */
  spans: string;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

export const WINDOW_TABLE = {
  gmailDelivery: {
    ms: 5 * SECOND,
    spans: 'after Send Gmail cannot have delivered: the shortest Undo Send holds a mail that long',
  },
  ownViewBefore: {
    ms: 3 * SECOND,
    spans: "before an own view is reported its load may come: the browser's clock and the server's differ",
  },
  ownViewAfter: {
    ms: 8 * SECOND,
    spans: "after an own view its load may come: Gmail's proxy takes its time",
  },
  yahooDelivery: {
    ms: 2 * MINUTE,
    spans: 'after Send Yahoo still fetches by itself, as the mail arrives',
  },
  deliveryScan: {
    ms: MINUTE,
    spans: 'after Send whatever looks like a browser or an unnamed app may be a scanner at the door',
  },
  gatewayScan: {
    ms: 3.5 * MINUTE,
    spans: 'after Send it still may be one, where a mail gateway has already loaded the same mail',
  },
  outlookDelivery: {
    ms: MINUTE,
    spans: "after Send Microsoft's network is still delivering to an Outlook.com or Hotmail mailbox",
  },
  microsoftDelivery: {
    ms: 15.5 * MINUTE,
    spans: "after Send Microsoft's network may still be scanning a mail to an organisation",
  },
  session: {
    ms: 3 * MINUTE,
    spans: "from a reading's first load further loads by the same reader belong to it",
  },
  sharedSession: {
    ms: 45 * SECOND,
    spans: 'is that span where several recipients may hide behind one proxy',
  },
} as const satisfies Readonly<Record<string, Window>>;

export type WindowName = keyof typeof WINDOW_TABLE;
/** The length of each, ms. */
export type Windows = Readonly<Record<WindowName, number>>;

export const WINDOWS = Object.fromEntries(
  Object.entries(WINDOW_TABLE).map(([name, { ms }]) => [name, ms]),
) as unknown as Windows;

/** How long a viewer keeps one name, ms: the secret behind the names is renewed after it. */
export const VIEWER_EPOCH = 30 * 24 * 60 * 60_000;
