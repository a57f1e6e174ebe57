/**
 * What every feature in Gmail gets, and how it is kept from hurting Gmail or the others. A feature is a function of the
 * tab: it registers itself there, and everything it starts ends with `tab.signal`.
 */
import type { InboxSDK } from '@inboxsdk/core';
import type { BackgroundLink } from './background-link.ts';
import type { Drafts } from './drafts.ts';

export interface GmailTab {
  sdk: InboxSDK;
  /** The address of the Gmail account this tab shows; several can be open side by side. */
  account: string;
  link: BackgroundLink;
  drafts: Drafts;
  /** Aborted when the features are to go. */
  signal: AbortSignal;
}

/** What went wrong, and in which feature. */
export class FeatureError extends Error {
  override readonly name = 'FeatureError';
  constructor(feature: string, cause: unknown) {
    super(`Nunchi, ${feature}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

const told = new Set<string>();

/** Says once per feature and message what went wrong. */
export function report(feature: string, cause: unknown): void {
  const error = new FeatureError(feature, cause);
  if (told.has(error.message)) return;
  told.add(error.message);
  console.error(error);
}

/** A handler whose failure ends in `report`, never in Gmail or InboxSDK. */
export function contained<A extends unknown[]>(
  feature: string,
  handler: (...args: A) => void | Promise<void>,
): (...args: A) => void {
  return (...args) => {
    try {
      Promise.resolve(handler(...args)).catch((cause: unknown) => report(feature, cause));
    } catch (cause) {
      report(feature, cause);
    }
  };
}

interface Destroyable {
  on(event: 'destroy', listener: () => void): unknown;
}

/** Aborted when InboxSDK destroys this view. */
export function lifeOf(view: Destroyable): AbortSignal {
  const controller = new AbortController();
  view.on('destroy', () => controller.abort());
  return controller.signal;
}
