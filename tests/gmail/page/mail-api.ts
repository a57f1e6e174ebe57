/** The page's requests to its own server. */
import type { ListName } from '../mail.ts';
import { DATA_PATH, type DraftData, type RowData, type ThreadData } from '../page-data.ts';
import { setup } from './setup.ts';

const base = `${DATA_PATH}/${setup.account}`;

export function fetchList(name: ListName, query: string): Promise<RowData[]> {
  return ask(`list?${new URLSearchParams({ name, query })}`);
}

/** Marks the thread's mails read, except with `peek`. */
export function fetchThread(routeId: string, { peek = false } = {}): Promise<ThreadData | null> {
  return ask(`thread/${encodeURIComponent(routeId)}?read=${peek ? 0 : 1}`);
}

export function fetchDraft(messageId: string): Promise<DraftData | null> {
  return ask(`draft/${encodeURIComponent(messageId)}`);
}

export function undoSend(messageId: string): Promise<DraftData | null> {
  return ask(`undo/${encodeURIComponent(messageId)}`);
}

export async function discardDraft(messageId: string): Promise<void> {
  await ask(`discard/${encodeURIComponent(messageId)}`);
}

/** Calls back when the mailbox changed or rows are to be redrawn. */
export function watchChanges(onChange: (what: 'changed' | 'rerender') => void): void {
  const events = new EventSource(`${base}/changes`);
  events.addEventListener('message', (event) => onChange(event.data as 'changed' | 'rerender'));
}

async function ask<T>(path: string): Promise<T> {
  const response = await fetch(`${base}/${path}`);
  if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
  return (await response.json()) as T;
}
