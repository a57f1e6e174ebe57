import type { MessageView } from '@inboxsdk/core';
import { BODY_IMAGE } from '../gmail/selectors.ts';
import { ownPixelId } from './own-pixel.ts';

/** Ids of the own pixels of a shown message itself: those in what it quotes are of other mails. */
export function ownPixelsIn(view: MessageView, ownPixelPaths: readonly string[]): Set<string> {
  const images = [...view.getBodyElement().querySelectorAll(BODY_IMAGE)];
  const own = images.filter((image) => !view.isElementInQuotedArea(image));
  return new Set(own.map(({ src }) => ownPixelId(src, ownPixelPaths)).filter((id) => id !== null));
}
