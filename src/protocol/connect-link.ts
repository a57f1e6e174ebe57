/** The connect link: `<public URL>/connect#<code>`, or `#<code>.<root key>` from a connected browser. */
import { decodeBase64url } from './base64url.ts';

export interface ConnectLink {
  /** The backend's URL, without a trailing slash. */
  server: string;
  /** 22 base64url characters. */
  code: string;
  /** Root key, 32 bytes as base64url; null in a link for a new account. Never sent to the backend. */
  root: string | null;
}

const FRAGMENT = /^#([A-Za-z0-9_-]{22})(?:\.([A-Za-z0-9_-]{43}))?$/;

export function formatConnectLink({ server, code, root }: ConnectLink): string {
  return `${server}/connect#${code}${root ? `.${root}` : ''}`;
}

/** Parses pasted text; null where it is no link. */
export function parseConnectLink(text: string): ConnectLink | null {
  const url = URL.parse(text.trim());
  if (!url || !/^https?:$/.test(url.protocol) || !url.pathname.endsWith('/connect')) return null;
  const [, code, root] = FRAGMENT.exec(url.hash) ?? [];
  if (!code || (root && !decodeBase64url(root))) return null;
  return { server: url.origin + url.pathname.slice(0, -'/connect'.length), code, root: root ?? null };
}
