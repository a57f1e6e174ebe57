import type { MessageView } from '@inboxsdk/core';
import { BODY_IMAGE } from '../gmail/selectors.ts';
import { ownPixelId } from './own-pixel.ts';

/** Message ids of own pixels, without quoted ones. */
export function ownPixelsIn(view: MessageView, ownPixelPaths: readonly string[]): Set<string> {
  const images = [...view.getBodyElement().querySelectorAll(BODY_IMAGE)];
  const own = images.filter((image) => !view.isElementInQuotedArea(image));
  return new Set(own.map(({ src }) => ownPixelId(src, ownPixelPaths)).filter((id) => id !== null));
}
