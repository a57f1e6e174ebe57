/** Telling one's own pixels from other images by their address alone, plain or behind Gmail's image proxy. */
import { encodeBase64url } from '../../protocol/base64url.ts';
import { parseToken, TOKEN_PATTERN } from '../../protocol/token.ts';

const TOKEN_CHARACTERS = 56;
const TOKEN_AT = '/p/'.length;

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
    const text = src.slice(at + TOKEN_AT, at + TOKEN_AT + TOKEN_CHARACTERS);
    const token = TOKEN_PATTERN.test(text) ? parseToken(text) : null;
    if (token) return encodeBase64url(token.id);
  }
  return null;
}
