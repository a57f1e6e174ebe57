/** Telling one's own pixels from other images by their address alone, plain or behind Gmail's image proxy. */
import { encodeBase64url } from '../../protocol/base64url.ts';
import { PIXEL_PREFIX, parseToken, TOKEN_CHARACTERS } from '../../protocol/token.ts';

/**
 * Whether an image's address is one of this account's pixels. `ownPixelPaths` as in `Connection`; the address may be
 * Gmail's proxied form, which carries the original behind its `#`.
 */
export function isOwnPixel(src: string, ownPixelPaths: readonly string[]): boolean {
  return ownPixelPaths.some((path) => src.includes(path));
}

/** The id of the message whose pixel this is; null where it is not one of one's own. */
export function ownPixelId(src: string, ownPixelPaths: readonly string[]): string | null {
  for (const path of ownPixelPaths) {
    const at = src.indexOf(path);
    if (at === -1) continue;
    const start = at + PIXEL_PREFIX.length;
    const token = parseToken(src.slice(start, start + TOKEN_CHARACTERS));
    if (token) return encodeBase64url(token.id);
  }
  return null;
}
