import '../ui/tokens.css';
import '../ui/page.css';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { followBackground } from '../messaging/follow-background.ts';
import { send } from '../messaging/send.ts';
import { locale, t } from '../ui/i18n.ts';
import { FirstRunPage } from './first-run-page.tsx';

document.documentElement.lang = locale();
document.title = t('firstRunTitle');

render(<FirstRunPage send={send} follow={followBackground} close={close} />, document.body);

async function close(): Promise<void> {
  const { id } = await browser.tabs.getCurrent();
  if (id !== undefined) await browser.tabs.remove(id);
}
