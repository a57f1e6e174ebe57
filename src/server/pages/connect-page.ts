/** `GET /connect`: how to use a connect link. Its code is behind the #, where only the page's script sees it. */
import { html } from 'hono/html';
import { heading, type Page, read } from './layout.ts';
import { copyable } from './welcome-page.ts';
import { type Language, t } from './words.ts';

const SCRIPTS = [read('copy-buttons.js'), read('connect-client.js')];

export function connectPage(language: Language): Page {
  const main = html`${heading(t(language, 'serverPageConnectPageTitle'))}
<div id="with-code">
<p>${t(language, 'serverPageConnectPageHow')}</p>
<p>${t(language, 'serverPageConnectPageOr')}</p>
${copyable(language, html`<code id="link">${t(language, 'serverPageConnectPageScript')}</code>`, 'link')}
<p class="quiet">${t(language, 'serverPageConnectPageOnce')}</p>
</div>
<p id="without-code" hidden>${t(language, 'serverPageConnectPageEmpty')}</p>`;
  return {
    language,
    title: `${t(language, 'serverPageName')}: ${t(language, 'serverPageConnectPageTitle')}`,
    main,
    scripts: SCRIPTS,
  };
}
