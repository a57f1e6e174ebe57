import { expect, type Page } from '@playwright/test';

/** Resolves once each image of the page has come, or was blocked. */
export async function imagesSettled(page: Page): Promise<void> {
  const pending = () => page.evaluate(() => [...document.images].filter(({ complete }) => !complete).length);
  await expect.poll(pending, { message: 'images still asked for' }).toBe(0);
}
