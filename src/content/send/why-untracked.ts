/** Why a promised receipt is missing. */
import type { UntrackedReason } from '../../mail/tracked-mail.ts';
import type { BackgroundLink } from '../link/background-link.ts';
import { TooSlow } from '../pixel/request-body.ts';
import type { Draft } from './drafts.ts';

export class NoDraftId extends Error {
  override readonly name = 'NoDraftId';
  override readonly message = 'the draft has no id';
}

/** The background declined to track it. */
export class NotKept extends Error {
  override readonly name = 'NotKept';
  override readonly message = 'the background can’t track this mail';
}

/** `failure`: from `requestBody`. */
export function whyUntracked(
  link: Pick<BackgroundLink, 'stale' | 'connection'>,
  { pixel }: Pick<Draft, 'pixel'>,
  failure: unknown,
): UntrackedReason {
  if (link.stale) return 'stale-tab';
  if (link.connection?.state === 'revoked') return 'revoked';
  if (link.connection?.state === 'none' || !pixel) return 'not-connected';
  if (failure === null) return 'plain-text';
  if (failure instanceof TooSlow) return 'too-slow';
  if (failure instanceof NoDraftId) return 'no-draft-id';
  return failure instanceof NotKept ? 'not-kept' : 'failed';
}
