import '../ui/tokens.css';
import '../ui/page.css';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { followBackground } from '../messaging/follow-background.ts';
import { send } from '../messaging/send.ts';
import { locale, t } from '../ui/i18n.ts';
import { OptionsPage } from './options-page.tsx';

document.documentElement.lang = locale();
document.title = t('optionsTitle');

const { version } = browser.runtime.getManifest();
render(<OptionsPage send={send} follow={followBackground} version={version} />, document.body);
