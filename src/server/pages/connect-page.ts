/** `GET /connect`: how to use a connect link. Its code is behind the #, where only the page's script sees it. */
import { html } from 'hono/html';
import { heading, type Page, read } from './layout.ts';
import { copyable } from './welcome-page.ts';
import { type Language, say } from './words.ts';

const SCRIPTS = [read('copy-buttons.js'), read('connect-client.js')];

export function connectPage(language: Language): Page {
  const main = html`${heading(say(language, 'serverPageConnectPageTitle'))}
<div id="with-code">
<p>${say(language, 'serverPageConnectPageHow')}</p>
<p>${say(language, 'serverPageConnectPageOr')}</p>
${copyable(language, html`<code id="link">${say(language, 'serverPageConnectPageScript')}</code>`, 'link')}
<p class="quiet">${say(language, 'serverPageConnectPageOnce')}</p>
</div>
<p id="without-code" hidden>${say(language, 'serverPageConnectPageEmpty')}</p>`;
  return {
    language,
    title: `${say(language, 'serverPageName')}: ${say(language, 'serverPageConnectPageTitle')}`,
    main,
    scripts: SCRIPTS,
  };
}
