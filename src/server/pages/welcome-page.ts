/** `GET /`: the three steps to a first receipt, and which are done. */
import { html } from 'hono/html';
import { heading, type Page, read } from './layout.ts';
import { type Language, plural, t } from './words.ts';

type Html = ReturnType<typeof html>;

const SCRIPTS = [read('copy-buttons.js'), read('welcome-client.js')];

export interface WelcomeState {
  /** The built extension; null where it is not built. */
  extensionFolder: string | null;
  browsers: number;
  hasMessages: boolean;
  /** Only for the owner while no browser is connected. */
  connectLink: string | null;
  owner: boolean;
}

export function welcomePage(language: Language, state: WelcomeState): Page {
  const main = html`${heading(t(language, 'serverPageName'))}
<p class="tagline">${t(language, 'serverPageTagline')}</p>
<ol>
${step(language, t(language, 'serverPageLoadTitle'), state.extensionFolder !== null && state.browsers > 0, loadStep(language, state))}
${step(language, t(language, 'serverPageConnectTitle'), state.browsers > 0, connectStep(language, state))}
${step(language, t(language, 'serverPageSendTitle'), state.hasMessages, html`<p>${t(language, 'serverPageSendHow')}</p>`)}
</ol>`;
  return {
    language,
    title: `${t(language, 'serverPageName')}: ${t(language, 'serverPageTagline')}`,
    main,
    scripts: SCRIPTS,
  };
}

function step(language: Language, title: string, done: boolean, content: Html): Html {
  return html`<li class="${done ? 'done' : ''}"><h2>${title} <small>${done ? t(language, 'serverPageDone') : t(language, 'serverPageToDo')}</small></h2>${content}</li>`;
}

function loadStep(language: Language, { owner, extensionFolder }: WelcomeState): Html {
  if (!owner) return html`<p>${t(language, 'serverPageLoadElsewhere')}</p>`;
  if (!extensionFolder) return html`<p>${t(language, 'serverPageLoadMissing')}</p>`;
  return html`<p>${t(language, 'serverPageLoadHow')}</p>${copyable(language, html`<code id="folder">${extensionFolder}</code>`, 'folder')}`;
}

function connectStep(language: Language, { owner, browsers, connectLink }: WelcomeState): Html {
  if (!owner) return html`<p>${t(language, 'serverPageConnectElsewhere')}</p>`;
  if (connectLink) {
    return html`<p>${t(language, 'serverPageConnectHow')}</p>${copyable(language, html`<a id="link" href="${connectLink}">${connectLink}</a>`, 'link')}
<p class="quiet">${t(language, 'serverPageConnectOnce')}</p>`;
  }
  const connected = plural(language, 'serverPageConnected', browsers);
  return html`<p>${connected}</p><p class="quiet">${t(language, 'serverPageConnectMore')}</p>`;
}

/** A text with a button that copies it; `id` is the text's. */
export function copyable(language: Language, text: Html, id: string): Html {
  return html`<div class="copy">${text}<button type="button" aria-describedby="${id}" data-copied="${t(language, 'serverPageCopied')}">${t(language, 'serverPageCopy')}</button></div>`;
}
