/** What becomes of a mail's body at Send. Whatever goes wrong here, the mail goes, and goes in time. */
import type { Pixel } from '../../messaging/messages.ts';
import { isHtml, withoutOwnPixels, withPixelFirst } from './pixel-html.ts';

/** Longest that a send may be held, ms. What is not durably kept by then goes without a pixel. */
export const SEND_TIMEOUT = 900;

export interface RequestBodyOptions {
  ownPixelPaths: readonly string[];
  /** The text that stood in the window: by it a plain text mail that tells of HTML is told from HTML. */
  typed: string;
  /** The pixel that the mail is to carry, once the mail is durably kept on this machine; null: none is wanted. */
  stagePixel: () => Promise<Pixel | null>;
  /** ms. */
  timeout?: number;
}

/** The mail was not durably kept within the bound. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

export interface RequestBody {
  body: string;
  /** The pixel that is in it. */
  pixel: Pixel | null;
  /** Why a wanted pixel is not in it. */
  failure: unknown;
}

/**
 * The body to send. Own pixels that stand in it, in quotes or left by Undo, are nobody's writing and are taken out in any
 * case; apart from them the body is byte for byte as written, with the pixel before it or without. Never rejects.
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
