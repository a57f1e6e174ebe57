/** Edits HTML as text, never re-serializing it. */
import { imageTags } from './image-tags.ts';
import { isOwnPixel } from './own-pixel.ts';

/** Tags that Gmail's editor writes. Any `<` plus a letter won't do: plain text has `Dana <dana@example.com>`. */
const TAG =
  /<(?:a|b|blockquote|br|center|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|s|small|span|strike|strong|sub|sup|table|u|ul)(?=[\s/>])[^<>]*>/gi;

/** Removes own pixels' `<img>` tags; others' pixels stay. */
export function withoutOwnPixels(html: string, ownPixelPaths: readonly string[]): string {
  let kept = '';
  let from = 0;
  for (const { start, end, src } of imageTags(html)) {
    if (src === null || !isOwnPixel(src, ownPixelPaths)) continue;
    kept += html.slice(from, start);
    from = end;
  }
  return kept + html.slice(from);
}

/** First, since Gmail clips the end of long mails. */
export function withPixelFirst(html: string, pixelUrl: string): string {
  const src = pixelUrl.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<img src="${src}" width="1" height="1" alt="">${html}`;
}

/**
 * Whether a body is HTML: in plain text an image would show as text. Tags in `typed`, the window's visible text, don't
 * count.
 */
export function isHtml(body: string, typed: string): boolean {
  return [...body.matchAll(TAG)].some(([tag]) => !typed.includes(tag));
}
