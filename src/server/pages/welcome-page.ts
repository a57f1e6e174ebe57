/** `GET /`: the three steps to a first receipt, and how far they are. */
import { html } from 'hono/html';
import { heading, type Page, read } from './layout.ts';
import { type Language, WORDS, type Words } from './words.ts';

type Html = ReturnType<typeof html>;

const SCRIPTS = [read('copy-buttons.js'), read('welcome-client.js')];

export interface WelcomeState {
  /** The built extension; null where it is not built. */
  extensionFolder: string | null;
  browsers: number;
  hasMessages: boolean;
  /** Only for the owner, and only while no browser is connected. */
  connectLink: string | null;
  owner: boolean;
}

export function welcomePage(language: Language, state: WelcomeState): Page {
  const words = WORDS[language];
  const main = html`${heading(words.name)}
<p class="tagline">${words.tagline}</p>
<ol>
${step(words, words.loadTitle, state.extensionFolder !== null && state.browsers > 0, loadStep(words, state))}
${step(words, words.connectTitle, state.browsers > 0, connectStep(words, state))}
${step(words, words.sendTitle, state.hasMessages, html`<p>${words.sendHow}</p>`)}
</ol>`;
  return { language, title: `${words.name}: ${words.tagline}`, main, scripts: SCRIPTS };
}

function step(words: Words, title: string, done: boolean, content: Html): Html {
  return html`<li class="${done ? 'done' : ''}"><h2>${title} <small>${done ? words.done : words.toDo}</small></h2>${content}</li>`;
}

function loadStep(words: Words, { owner, extensionFolder }: WelcomeState): Html {
  if (!owner) return html`<p>${words.loadElsewhere}</p>`;
  if (!extensionFolder) return html`<p>${words.loadMissing}</p>`;
  return html`<p>${words.loadHow}</p>${copyable(words, html`<code id="folder">${extensionFolder}</code>`, 'folder')}`;
}

function connectStep(words: Words, { owner, browsers, connectLink }: WelcomeState): Html {
  if (!owner) return html`<p>${words.connectElsewhere}</p>`;
  if (connectLink) {
    return html`<p>${words.connectHow}</p>${copyable(words, html`<a id="link" href="${connectLink}">${connectLink}</a>`, 'link')}
<p class="quiet">${words.connectOnce}</p>`;
  }
  const connected = browsers === 1 ? words.connectedOne : words.connectedMany(browsers);
  return html`<p>${connected}</p><p class="quiet">${words.connectMore}</p>`;
}

/** A text with a button that copies it; the text has the id. */
export function copyable(words: Words, text: Html, id: string): Html {
  return html`<div class="copy">${text}<button type="button" aria-describedby="${id}" data-copied="${words.copied}">${words.copy}</button></div>`;
}
