import { encodeBase64url } from '../../protocol/base64url.ts';
import type { ConnectionRecord } from '../store/schema.ts';

/** A backend's URL in the form that paths are put behind. */
export function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

export function isRoot(record: ConnectionRecord, root: string): boolean {
  return encodeBase64url(record.root) === root;
}
