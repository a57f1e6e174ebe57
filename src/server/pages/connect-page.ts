/** `GET /connect`: what to do with a connect link. Its code is behind the #, so this page's script alone can show it. */
import { html } from 'hono/html';
import { heading, type Page, read } from './layout.ts';
import { copyable } from './welcome-page.ts';
import { type Language, WORDS } from './words.ts';

const SCRIPTS = [read('copy-buttons.js'), read('connect-client.js')];

export function connectPage(language: Language): Page {
  const words = WORDS[language];
  const main = html`${heading(words.connectPageTitle)}
<div id="with-code">
<p>${words.connectPageHow}</p>
<p>${words.connectPageOr}</p>
${copyable(words, html`<code id="link">${words.connectPageScript}</code>`, 'link')}
<p class="quiet">${words.connectPageOnce}</p>
</div>
<p id="without-code" hidden>${words.connectPageEmpty}</p>`;
  return { language, title: `${words.name}: ${words.connectPageTitle}`, main, scripts: SCRIPTS };
}
