/** Recognizes own pixels by address, plain or proxied. */
import { encodeBase64url } from '../../protocol/base64url.ts';
import { PIXEL_PREFIX, parseToken, TOKEN_CHARACTERS } from '../../protocol/token.ts';

/** Whether the address is one of this account's pixels. A proxied address holds the original after its `#`. */
export function isOwnPixel(src: string, ownPixelPaths: readonly string[]): boolean {
  return ownPixelPaths.some((path) => src.includes(path));
}

/** Its message id; null for other images. */
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
