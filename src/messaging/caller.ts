import browser, { type Runtime } from 'webextension-polyfill';

/** `gmail`: our content script in mail.google.com. `page`: one of our own pages. */
type Caller = 'gmail' | 'page';

/** Classifies by what the browser, not the message, says of its sender. Null: not ours. */
export function callerOf(sender: Runtime.MessageSender | undefined): Caller | null {
  if (sender?.id !== browser.runtime.id) return null;
  const url = URL.parse(sender.url ?? '');
  if (url?.origin === 'https://mail.google.com') return 'gmail';
  return url?.href.startsWith(browser.runtime.getURL('')) ? 'page' : null;
}
