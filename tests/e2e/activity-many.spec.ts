/** The page of all tracked mail with thousands: search, sort, charts, saved views, scrolling. */
import type { Page } from '@playwright/test';
import { countOf, grid, mails, some, test } from '../support/e2e/activity-page.ts';
import { expect } from '../support/e2e/fixtures.ts';
import { either, inOrder, like, say } from '../support/e2e/say.ts';
import { seedMails } from '../support/e2e/seed-mails.ts';

test.use({ start: 'connected' });

const MAILS = 3_000;
const subjects = (page: Page) => grid(page).locator('[data-index] .nunchi-grid__cell--subject').allInnerTexts();

/** The bar of those read within five minutes. */
const quickly = (count: number | null) => {
  const within = say('within {time}', { time: either({ en: '5 minutes', ko: '5분' }) });
  return count === null ? inOrder(`${within}: `) : `${within}: ${say('{count} mails', { count })}`;
};

test.beforeEach(async ({ openOptions }) => {
  const options = await openOptions();
  await seedMails(options, MAILS);
  await options.close();
});

test('search, filters and sorting find a mail among thousands', { tag: '@ko' }, async ({ openActivity }) => {
  const page = await openActivity();
  await expect(countOf(page)).toHaveText(say('{count} mails', { count: MAILS }));
  await page.getByRole('searchbox').fill('견적서 dana');
  await expect(countOf(page)).toHaveText(some(84, MAILS));
  await page.getByLabel(say('Status')).selectOption(say('Read'));
  await expect(countOf(page)).toHaveText(some(42, MAILS));
  await page.getByRole('button', { name: say('Clear') }).click();
  await page.getByLabel(say('Gmail account')).selectOption('second@gmail.com');
  await expect(countOf(page)).toHaveText(some(300, MAILS));
  await page.getByRole('button', { name: say('Clear') }).click();

  await grid(page)
    .getByRole('button', { name: say('Subject') })
    .click();
  await expect
    .poll(() => subjects(page).then(([first]) => first))
    .toBe(either({ en: 'Minutes of Tuesday 2', ko: '견적서 보내드립니다 1' }));
  await expect(page.getByRole('columnheader', { name: say('Subject') })).toHaveAttribute('aria-sort', 'ascending');
  await grid(page)
    .getByRole('button', { name: say('Reads') })
    .click();
  await expect(mails(page).first().locator('.nunchi-grid__cell--reads')).toHaveText('3');
});

test('a person’s history counts only mails to them alone', async ({ openActivity }) => {
  const page = await openActivity();
  await page.getByRole('searchbox').fill('person7@example.com');
  await mails(page).first().click();
  await page.getByRole('complementary').locator('.nunchi-chip').click();
  await expect(countOf(page)).toHaveText(some(6, MAILS));
  await expect(page.getByRole('region', { name: say('Mail to one person') })).toContainText(
    like('Read: {read} of {count} mails to them alone ({share})', { count: 6 }),
  );
});

test('charts and map show when and where the filtered mails were read', { tag: '@ko' }, async ({ openActivity }) => {
  const page = await openActivity();
  await page.getByRole('button', { name: say('Charts') }).click();
  await expect(page.getByRole('figure', { name: say('First reads by hour') }).getByRole('listitem')).toHaveCount(24);
  await expect(page.getByText(quickly(null))).toBeAttached();
  await expect(page.locator('.nunchi-spot').first()).toContainText(either({ en: 'about Se', ko: '부근' }));
  await page.getByLabel(say('Status')).selectOption(say('Not read'));
  await expect(page.getByText(quickly(0))).toBeAttached();
  await expect(page.locator('.nunchi-spot')).toHaveCount(0);
  await page.getByRole('button', { name: say('List') }).click();
  await expect(grid(page)).toBeVisible();
});

test('a saved view survives a reload and can be removed', async ({ openActivity }) => {
  const page = await openActivity();
  await page.getByLabel(say('Status')).selectOption(say('Not read'));
  await grid(page)
    .getByRole('button', { name: say('Subject') })
    .click();
  await page.getByRole('button', { name: say('Save this view…') }).click();
  await page.getByRole('textbox', { name: say('Name') }).fill('To chase');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: say('Saved views') })).toHaveValue('To chase');

  await page.reload();
  await expect(countOf(page)).toHaveText(say('{count} mails', { count: MAILS }));
  await page.getByRole('combobox', { name: say('Saved views') }).selectOption('To chase');
  await expect(countOf(page)).toHaveText(some(750, MAILS));
  await expect(page.getByRole('columnheader', { name: say('Subject') })).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('button', { name: say('Remove this view') }).click();
  await expect(page.getByRole('combobox', { name: say('Saved views') })).toHaveCount(0);
});

test('only visible rows are drawn, and the keyboard reaches the last one', async ({ openActivity }) => {
  const page = await openActivity();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(MAILS + 1));
  expect(await mails(page).count()).toBeLessThan(80);
  await grid(page).focus();
  await page.keyboard.press('End');
  await expect(page.locator(`[data-index="${MAILS - 1}"]`)).toBeInViewport();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('Home');
  await expect(page.locator('[data-index="0"]')).toBeInViewport();
  await grid(page).evaluate((element) => element.scrollTo(0, 60_000));
  await expect(page.locator('[data-index="1500"]')).toBeInViewport();
  const active = await grid(page).getAttribute('aria-activedescendant');
  await expect(page.locator(`#${active}`)).toHaveAttribute('data-index', '0');
  // As they are read out, once the scroll is over.
  const order = () => mails(page).evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('aria-rowindex'))));
  await expect.poll(async () => (await order()).every((row, place, all) => row > (all[place - 1] ?? 0))).toBe(true);
});

test('a reused row keeps nothing of the mail it showed before', async ({ openActivity }) => {
  const page = await openActivity();
  await expect(countOf(page)).toHaveText(say('{count} mails', { count: MAILS }));
  await expect(mails(page).first().locator('.nunchi-bell')).toBeHidden();
  const ticked = () =>
    mails(page)
      .filter({ has: page.locator('input:checked') })
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-index')));
  await mails(page).first().getByRole('checkbox').click();
  await expect(mails(page).first()).toHaveAttribute('aria-selected', 'true');
  const changed = await changedSince(page);
  for (const place of [900, 1549, 1600]) {
    await grid(page).evaluate((element, top) => element.scrollTo(0, top), place * 40);
    await expect(page.locator(`[data-index="${place}"]`)).toBeInViewport();
    // The first mail is the active one and stays in the page.
    expect(await ticked()).toEqual(['0']);
  }
  // At rest every element shows another mail.
  await expect(page.locator('[data-index="1596"]')).toBeAttached();
  // "Perhaps read", the longest of the states, leaves room for it.
  await expect(page.locator('[data-index="1602"] .nunchi-bell')).toBeInViewport({ ratio: 1 });
  await grid(page).evaluate((element) => element.scrollTo(0, 0));
  await expect.poll(changed).toEqual([]);
  expect(await ticked()).toEqual(['0']);
});

test('fast scrolling draws recipient, subject and sort column; all cells follow at rest', async ({ openActivity }) => {
  const page = await openActivity();
  await expect(countOf(page)).toHaveText(say('{count} mails', { count: MAILS }));
  await grid(page).focus();
  const changed = await changedSince(page);
  const cell = (name: string) => page.locator(`[data-index="1500"] .nunchi-grid__cell--${name}`);
  for (const column of ['sent', 'status']) {
    // A machine that is busy may let the table rest meanwhile.
    await expect(async () => {
      const [jump, , flight, slow] = await wordsIn(page, [40_000, 50_000, 60_000, 60_080]);
      const words = await Promise.all(['to', 'subject', column].map((name) => cell(name).innerText()));
      expect(flight?.first).toEqual(words);
      for (const full of [jump?.first, jump?.active, flight?.active, slow?.first])
        expect(full?.length).toBeGreaterThan(3);
    }).toPass();
    await wordsIn(page, [40_000, 20_000, 0]);
    if (column === 'sent') await expect.poll(changed).toEqual([]);
    await grid(page)
      .getByRole('button', { name: say('Status') })
      .click();
  }
});

test('a cut-off cell has a tooltip, which goes when its row shows another mail', async ({ openActivity }) => {
  const page = await openActivity();
  await page.setViewportSize({ width: 420, height: 820 });
  await expect(countOf(page)).toHaveText(say('{count} mails', { count: MAILS }));
  const to = mails(page).first().locator('.nunchi-grid__cell--to');
  await to.hover();
  await expect(to).toHaveAttribute('title', 'Dana Whitfield 0');
  await page.getByRole('searchbox').fill('견적서');
  await expect(to).toHaveText('박서연 1');
  await expect(to).not.toHaveAttribute('title');
});

/** Remembers the drawn rows; the answer lists those that changed. */
async function changedSince(page: Page): Promise<() => Promise<string[]>> {
  const before = await grid(page).evaluateHandle((element) =>
    [...element.querySelectorAll('[data-index]')].map((row) => row.cloneNode(true)),
  );
  return () =>
    mails(page).evaluateAll(
      (rows, before) => rows.filter((row, place) => !before[place]?.isEqualNode(row)).map((row) => row.outerHTML),
      before,
    );
}

/** Scrolls in consecutive frames; answers the words of each top row and active row. */
async function wordsIn(page: Page, tops: number[]): Promise<{ first: string[]; active: string[] }[]> {
  return grid(page).evaluate(async (element, tops) => {
    const wordsOf = (row: Element | null) => (row as HTMLElement).innerText.split('\n');
    const found = [];
    for (const top of tops) {
      element.scrollTo(0, top);
      // The rows are drawn in the frame of the scroll.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const active = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
      found.push({ first: wordsOf(element.querySelector(`[data-index="${top / 40}"]`)), active: wordsOf(active) });
    }
    return found;
  }, tops);
}
