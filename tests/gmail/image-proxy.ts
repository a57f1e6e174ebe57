/** Gmail's image proxy: shown mail loads images from `ciN.googleusercontent.com`, which fetches the original. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

export const PROXY_HOST = 'ci3.googleusercontent.com';
export const GMAIL_PROXY_AGENT =
  'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)';

const FETCH_TIMEOUT_MS = 10_000;
const IMAGE_SOURCE = /(<img\b[^>]*?\bsrc\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

export class ImageProxy {
  #originals = new Map<string, string>();

  /** Puts every web image behind the proxy, with the original after `#`. */
  rewrite(html: string): string {
    return html.replace(IMAGE_SOURCE, (whole, before: string, a?: string, b?: string, c?: string) => {
      const source = unescapeAttribute(a ?? b ?? c ?? '');
      if (!/^https?:/i.test(source) || new URL(source).hostname.endsWith('.googleusercontent.com')) return whole;
      return `${before}"${escapeAttribute(this.address(source))}"`;
    });
  }

  /** Restores original addresses, as Gmail does in quotes. */
  restore(html: string): string {
    return html.replace(IMAGE_SOURCE, (whole, before: string, a?: string, b?: string, c?: string) => {
      const source = unescapeAttribute(a ?? b ?? c ?? '');
      const original = /^https:\/\/ci\d\.googleusercontent\.com\/[^#]*#(.+)$/.exec(source)?.[1];
      return original ? `${before}"${escapeAttribute(original)}"` : whole;
    });
  }

  /** The image's proxied address. Browsers never send the part after `#`: the path identifies it. */
  address(original: string): string {
    const key = `ADKq_N${createHash('sha256').update(original).digest('base64url')}`;
    this.#originals.set(key, original);
    return `https://${PROXY_HOST}/meips/${key}=s0-d-e1-ft#${original}`;
  }

  /** Fetches the original with the proxy's user agent. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const key = /^\/meips\/([^=]+)=/.exec(request.url ?? '')?.[1];
    const original = key && this.#originals.get(key);
    if (!original) {
      response.writeHead(404).end();
      return;
    }
    try {
      const answer = await fetch(original, {
        headers: { 'user-agent': GMAIL_PROXY_AGENT, accept: 'image/*' },
        signal: AbortSignal.timeout(FETCH_TIMEOUT_MS),
      });
      const bytes = Buffer.from(await answer.arrayBuffer());
      response.writeHead(answer.ok ? 200 : 404, {
        'content-type': answer.headers.get('content-type') ?? 'application/octet-stream',
        'cache-control': answer.headers.get('cache-control') ?? 'private, max-age=86400',
      });
      response.end(bytes);
    } catch {
      // As Gmail's proxy responds when the original can't be fetched.
      response.writeHead(404).end();
    }
  }
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function unescapeAttribute(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
