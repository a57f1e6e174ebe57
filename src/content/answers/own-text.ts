/** What a mail says itself, without what it quotes. */

/** Where mail apps that don't mark a quote begin it: Outlook's head lines and dashes, in the languages known. */
const QUOTE_BEGINS = [
  /-{4,} ?(original message|원본 메시지|forwarded message|전달된 메시지|ursprüngliche nachricht|message d['’]origine)/i,
  /_{10,}/,
  /\b(from|von|de)\s*:.{1,300}?\b(sent|date|gesendet|envoyé|enviado)\s*:/is,
  /보낸\s?사람\s*:.{1,300}?(보낸\s?(날짜|시간)|날짜|받는\s?사람)\s*:/s,
] as const;

/** Of a mail's body as it stands in the page. */
export function ownText(body: HTMLElement): string {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    const left = node instanceof Element && node.matches('blockquote, .gmail_attr, style, script');
    return left ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  });
  const parts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.nodeValue ?? '');
  }
  return beforeQuote(parts.join(' '));
}

/** The text up to where an unmarked quote begins. */
export function beforeQuote(text: string): string {
  const starts = QUOTE_BEGINS.map((pattern) => text.search(pattern)).filter((at) => at >= 0);
  return text.slice(0, Math.min(text.length, ...starts));
}
