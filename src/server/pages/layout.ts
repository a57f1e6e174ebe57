/** The frame of every page: no third party, and a policy that allows only the page's own parts. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';
import type { AppContext } from '../routes/app-parts.ts';
import type { Language } from './words.ts';

type Html = ReturnType<typeof html>;

const CSS = read('page.css');
const EYE =
  '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" aria-hidden="true">' +
  '<path d="M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12Z"/><circle cx="12" cy="12" r="3.2" fill="currentColor"/></svg>';

/** Reads a script or style sheet of this folder. */
export function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

export interface Page {
  language: Language;
  title: string;
  main: Html;
  /** Sources, in order. */
  scripts: readonly string[];
}

/** Sends a page that is neither cached nor framed. hono/secure-headers takes one policy per route, not per page's scripts. */
export async function sendPage(context: AppContext, { language, title, main, scripts }: Page): Promise<Response> {
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(CSS)}`,
    `script-src ${scripts.map(hashOf).join(' ')}`,
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${raw(CSS)}</style>
</head>
<body>
<main aria-live="polite">${main}</main>
${scripts.map((script) => html`<script type="module">${raw(script)}</script>`)}
</body>
</html>
`;
  return context.html(page, 200, {
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Language',
  });
}

export function heading(title: string): Html {
  return html`<h1>${raw(EYE)}${title}</h1>`;
}
