/** A mail's own text, without quotes. */

import { NOT_OWN_TEXT } from '../gmail/selectors.ts';

/** "On Mon, Nov 23, 2026 at 2:02 PM Minji Kim wrote:", on one line or two; a date follows `before`. */
const headLine = (before: string, after: string) =>
  new RegExp(String.raw`^[ \t]*${before}[^\n]{0,60}\d[^\n]{0,150}\n?[^\n]{0,150}${after}\s?[:：]\s*$`, 'im');

/** Quote starts of mail apps without quote markup. */
const QUOTE_STARTS = [
  /^[ \t]*>/m,
  headLine('on ', String.raw`\bwrote`),
  headLine('am ', String.raw`\bschrieb\b[^\n]{0,100}`),
  headLine('le ', String.raw`\ba écrit`),
  headLine('(el|il|em) ', String.raw`\b(escribió|ha scritto|escreveu)`),
  headLine('', '(님이 작성|のメール|写道)'),
  /\[ ?(받은 메일 내용|원본 메일 내용|원본 메시지) ?\]/,
  /-{4,} ?(original message|원본 메시지|forwarded message|전달된 메시지|ursprüngliche nachricht|message d['’]origine)/i,
  /_{10,}/,
  /\b(from|von|de)\s*:.{1,300}?\b(sent|date|gesendet|envoyé|enviado)\s*:/is,
  /보낸\s?사람\s*:.{1,300}?(보낸\s?(날짜|시간)|날짜|받는\s?사람)\s*:/s,
] as const;

/** Elements that start a new line. */
const BLOCK_ELEMENTS = 'div, p, pre, li, tr, td, table, ul, ol, h1, h2, h3, h4, center, section, article';

/** Text of a displayed body, line by line. */
export function ownText(body: HTMLElement): string {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    const left = node instanceof Element && node.matches(NOT_OWN_TEXT);
    return left ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  });
  const parts: string[] = [];
  let block: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeName === 'BR') parts.push('\n');
    if (node.nodeType !== Node.TEXT_NODE) continue;
    const own = node.parentElement?.closest(BLOCK_ELEMENTS) ?? null;
    if (own !== block) parts.push('\n');
    block = own;
    const text = node.nodeValue ?? '';
    // Outside `pre`, line breaks in the source are spaces.
    parts.push(own?.matches('pre') ? text : text.replace(/[\r\n]+/g, ' '));
  }
  return beforeQuote(parts.join(''));
}

/** The text before an unmarked quote. */
export function beforeQuote(text: string): string {
  const starts = QUOTE_STARTS.map((pattern) => text.search(pattern)).filter((at) => at >= 0);
  return text.slice(0, Math.min(text.length, ...starts));
}
