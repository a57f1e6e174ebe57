/**
 * Gmail's sync protocol as InboxSDK reads it: JSON arrays by XMLHttpRequest to `/sync/u/N/i/s`. Shapes from InboxSDK
 * 2.2.26, `injected-js/gmail/sync-compose-processor-20220909.ts`. Page and server share it.
 */

/** A draft's place in a request. */
export type DraftSlot = 'first-save' | 'reply' | 'update';
export type DraftAction = 'save' | 'send';

export interface Contact {
  address: string;
  name: string;
}

export interface WireDraft {
  /** `msg-a:r…` */
  messageId: string;
  /** `thread-a:r…`; `thread-f:…` if begun elsewhere. */
  threadId: string;
  to: Contact[];
  cc: Contact[];
  bcc: Contact[];
  subject: string;
  /** HTML, or text in plain-text mode. */
  body: string;
  plainText: boolean;
}

export interface ComposeRequest {
  action: DraftAction;
  draft: WireDraft;
}

export interface SavedMessage {
  action: DraftAction;
  messageId: string;
  threadId: string;
  /** 16 hex digits each. */
  legacyMessageId: string;
  legacyThreadId: string;
  rfcId: string;
  to: Contact[];
  cc: Contact[];
  bcc: Contact[];
  at: number;
}

type Wire = unknown[];

const SAVE_LABELS = ['^r', '^r_bt'];
const SEND_LABELS = ['^pfg'];

/** Request body to save or send one draft. */
export function encodeComposeRequest({ action, draft }: ComposeRequest, slot: DraftSlot): string {
  const message = encodeDraft(draft, action);
  const thread: Wire = new Array(14).fill(null);
  if (slot === 'reply') thread[1] = [message];
  else if (slot === 'update') thread[13] = [message];
  else thread[2] = [[null, null, null, null, [message]]];
  return JSON.stringify([null, [[[1, [draft.threadId, thread]]]], [1, null, null, null, [null, 0]]]);
}

/** Null if it is not about a draft. */
export function decodeComposeRequest(body: string): ComposeRequest | null {
  const updates = at(JSON.parse(body), 1, 0);
  if (!Array.isArray(updates)) return null;
  for (const update of updates) {
    const threadId = at(update, 1, 0);
    const message = at(update, 1, 1, 2, 0, 4, 0) ?? at(update, 1, 1, 1, 0) ?? at(update, 1, 1, 13, 0);
    if (typeof threadId !== 'string' || !Array.isArray(message)) continue;
    const labels = message[10];
    const action: DraftAction = Array.isArray(labels) && labels.includes('^pfg') ? 'send' : 'save';
    return { action, draft: decodeDraft(message, threadId) };
  }
  return null;
}

/** Response to a save or send. */
export function encodeComposeResponse(saved: SavedMessage): string {
  const message: Wire = new Array(56).fill(null);
  message[0] = saved.messageId;
  message[2] = saved.to.map(encodeContact);
  message[3] = saved.cc.map(encodeContact);
  message[4] = saved.bcc.map(encodeContact);
  message[6] = saved.at;
  message[10] = saved.action === 'send' ? SEND_LABELS.concat('^f') : SAVE_LABELS;
  message[13] = saved.rfcId;
  message[55] = saved.legacyMessageId;
  const inner: Wire = new Array(20).fill(null);
  inner[3] = saved.threadId;
  inner[4] = [message];
  inner[19] = saved.legacyThreadId;
  const thread = [saved.threadId, null, [null, null, null, null, null, null, [inner, 1]]];
  return JSON.stringify([null, [null, null, null, null, null, [[thread]]]]);
}

/** Null if malformed. */
export function decodeComposeResponse(body: string): Pick<SavedMessage, 'legacyMessageId' | 'legacyThreadId'> | null {
  const inner = at(JSON.parse(body), 1, 5, 0, 0, 2, 6, 0);
  const legacyThreadId = at(inner, 19);
  const legacyMessageId = at(inner, 4, 0, 55);
  if (typeof legacyThreadId !== 'string' || typeof legacyMessageId !== 'string') return null;
  return { legacyMessageId, legacyThreadId };
}

function encodeDraft(draft: WireDraft, action: DraftAction): Wire {
  const message: Wire = new Array(14).fill(null);
  message[0] = draft.messageId;
  message[2] = draft.to.map(encodeContact);
  message[3] = draft.cc.map(encodeContact);
  message[4] = draft.bcc.map(encodeContact);
  message[7] = draft.subject;
  message[8] = [draft.plainText ? 1 : 0, [[0, draft.body]]];
  message[10] = action === 'send' ? SEND_LABELS : SAVE_LABELS;
  return message;
}

function decodeDraft(message: Wire, threadId: string): WireDraft {
  return {
    messageId: String(message[0]),
    threadId,
    to: decodeContacts(message[2]),
    cc: decodeContacts(message[3]),
    bcc: decodeContacts(message[4]),
    subject: String(message[7] ?? ''),
    body: String(at(message, 8, 1, 0, 1) ?? ''),
    plainText: at(message, 8, 0) === 1,
  };
}

function encodeContact({ address, name }: Contact): Wire {
  return [1, address, name];
}

function decodeContacts(wire: unknown): Contact[] {
  if (!Array.isArray(wire)) return [];
  return wire.map((contact) => ({ address: String(at(contact, 1) ?? ''), name: String(at(contact, 2) ?? '') }));
}

/** Follows indexes into nested arrays; undefined when one is missing. */
function at(value: unknown, ...path: number[]): unknown {
  let here = value;
  for (const step of path) {
    if (!Array.isArray(here)) return undefined;
    here = here[step];
  }
  return here;
}
