/** Data the server put into the page. */
import type { PageSetup } from '../page-data.ts';

export const setup = (globalThis as unknown as { STANDIN: PageSetup }).STANDIN;

const me = setup.accounts[setup.account];
if (!me) throw new Error('the page was served for no account');
export const myself = me;

/** Picks the text in the account's language; two are enough here. */
export function translate(english: string, korean: string): string {
  return setup.language === 'ko' ? korean : english;
}
