import { encodeBase64url } from '../../protocol/base64url.ts';
import type { ConnectionRecord } from '../store/schema.ts';

/** Without trailing slashes, so that a path can follow. */
export function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

export function isRoot(record: ConnectionRecord, root: string): boolean {
  return encodeBase64url(record.root) === root;
}
