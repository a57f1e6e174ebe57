import { DRAFT_ID_INPUT } from './selectors.ts';

/** A draft's id as InboxSDK names it, `r-12345`; null until Gmail assigns one (the field then holds a word). */
export function readDraftId(compose: HTMLElement): string | null {
  const value = compose.querySelector<HTMLInputElement>(DRAFT_ID_INPUT)?.value;
  if (!value || value === 'undefined' || value === 'null') return null;
  return value.replace('#', '').replace('msg-a:', '');
}
