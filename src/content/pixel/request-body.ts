/** A mail's body at Send. Errors and slowness never hold it. */
import type { Pixel } from '../../messaging/messages.ts';
import { isHtml, withoutOwnPixels, withPixelFirst } from './pixel-html.ts';

/** ms. A mail not stored by then goes without pixel. */
export const SEND_TIMEOUT = 900;

export interface RequestBodyOptions {
  ownPixelPaths: readonly string[];
  /** Visible text, to distinguish HTML from plain text about HTML. */
  typed: string;
  /** Stores the mail, then resolves to its pixel; null: unwanted. */
  stagePixel: () => Promise<Pixel | null>;
  /** ms. */
  timeout?: number;
}

/** The mail was not stored in time. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

export interface RequestBody {
  body: string;
  /** The pixel in the body, if any. */
  pixel: Pixel | null;
  /** Why a wanted pixel is missing. */
  failure: unknown;
}

/**
 * The body to send: without older own pixels (quotes, Undo), with the new one first if wanted, otherwise byte for byte
 * as written. Never rejects.
 */
export async function requestBody(written: string, options: RequestBodyOptions): Promise<RequestBody> {
  const { ownPixelPaths, typed, stagePixel, timeout = SEND_TIMEOUT } = options;
  let body = written;
  try {
    body = withoutOwnPixels(written, ownPixelPaths);
    const pixel = isHtml(body, typed) ? await rejectWhenSlow(stagePixel(), timeout) : null;
    return { body: pixel ? withPixelFirst(body, pixel.url) : body, pixel, failure: null };
  } catch (failure) {
    return { body, pixel: null, failure };
  }
}

function rejectWhenSlow<T>(promise: Promise<T>, timeout: number): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new TooSlow(`no answer within ${timeout} ms`)), timeout);
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
