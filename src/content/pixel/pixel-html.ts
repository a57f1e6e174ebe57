/** Taking one's own pixels out of a mail's HTML, and putting one in: by editing its text, never by re-serialising it. */
import { imageTags } from './image-tags.ts';
import { isOwnPixel } from './own-pixel.ts';

/**
 * Tags that Gmail's editor writes. Any `<` before a letter would not do: in plain text an address stands as
 * `Dana <dana@example.com>`.
 */
const TAG =
  /<(?:a|b|blockquote|br|center|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|s|small|span|strike|strong|sub|sup|table|u|ul)(?=[\s/>])[^<>]*>/gi;

/** The HTML without the `<img>` tags of one's own pixels; everything else, others' pixels too, as it was. */
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

/** The HTML with this pixel as its first thing (Gmail clips long mail at the end). */
export function withPixelFirst(html: string, pixelUrl: string): string {
  const src = pixelUrl.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<img src="${src}" width="1" height="1" alt="">${html}`;
}

/**
 * Whether a body is HTML at all: in plain-text mode Gmail sends bare text, and an image would stand there as text.
 * `typed` is the text that the window showed: tags that a person wrote there make no HTML.
 */
export function isHtml(body: string, typed: string): boolean {
  return [...body.matchAll(TAG)].some(([tag]) => !typed.includes(tag));
}
