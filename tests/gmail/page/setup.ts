/** What the server told the page as it was served. */
import type { PageSetup } from '../page-data.ts';

export const setup = (globalThis as unknown as { STANDIN: PageSetup }).STANDIN;

const me = setup.accounts[setup.account];
if (!me) throw new Error('the page was served for no account');
export const myself = me;

/** Gmail speaks the account's language. Two are enough here. */
export function say(english: string, korean: string): string {
  return setup.language === 'ko' ? korean : english;
}
