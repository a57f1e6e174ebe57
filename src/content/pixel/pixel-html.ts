/** Taking one's own pixels out of a mail's HTML, and putting one in: by editing its text, never by re-serialising it. */
import { imageTags } from './image-tags.ts';
import { isOwnPixel } from './own-pixel.ts';

const MARKUP = /<[a-z!]/i;

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

/** Whether a body is HTML at all. In plain-text mode Gmail sends bare text: an image can't be in it. */
export function isHtml(body: string): boolean {
  return MARKUP.test(body);
}
