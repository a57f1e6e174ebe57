/** The page of all tracked mail. */
import type { Locator, Page } from '@playwright/test';
import { test as base } from './fixtures.ts';
import { say } from './say.ts';

export const test = base.extend<{ openActivity: () => Promise<Page> }>({
  openActivity: async ({ nunchiBrowser }, use) =>
    use(async () => {
      const page = await nunchiBrowser.context.newPage();
      await page.goto(nunchiBrowser.pageUrl('activity'));
      return page;
    }),
});

export const grid = (page: Page) => page.getByRole('grid');
/** The rows that are drawn. */
export const mails = (page: Page) => grid(page).locator('[role=row][data-index]');
export const mailTo = (page: Page, words: string): Locator => mails(page).filter({ hasText: words });
/** The line with the count of mails. */
export const countOf = (page: Page) => page.getByRole('status').filter({ hasText: /mail|\d통/ });
export const some = (visible: number, count: number) => say('{visible} of {count} mails', { visible, count });
