/** "Your rules" in the settings, by keyboard; how rules decide in Gmail is in rules.spec.ts. */
import type { Page } from '@playwright/test';
import { expectNoViolations } from './support/no-violations.ts';
import { expect, test } from './support/nunchi-test.ts';
import { eyeOf } from './support/send-tracked.ts';

const section = (options: Page) => options.getByRole('region', { name: /^(Your rules|내 규칙)$/ });
const field = (options: Page) => options.getByLabel(/^(Address, domain or label|주소, 도메인 또는 라벨)$/);

/** Types it in the field and presses Enter there. */
async function add(options: Page, of: string): Promise<void> {
  await field(options).fill(of);
  await options.keyboard.press('Enter');
}

test('a domain and a label are added by keyboard, hold in an open compose window, and are deleted', async ({
  connect,
  mailbox,
  openOptions,
  page,
}) => {
  await connect();
  await mailbox.open();
  const compose = await mailbox.openCompose();
  await compose.fillTo('mum@seo.example');
  await expect(eyeOf(compose)).toHaveAttribute('data-nunchi-state', 'on');

  const options = await openOptions();
  const rows = section(options).getByRole('listitem');
  const status = section(options).getByRole('status');
  await add(options, '@MyCompany.example');
  await expect(status).toHaveText('Added: “never @mycompany.example”.');
  await expect(field(options)).toHaveValue('');
  await add(options, 'Family');
  const list = options.getByLabel('Who is in “Family”');
  await expect(list).toBeFocused();
  await options.keyboard.type('Mum');
  await options.keyboard.press('Tab');
  await options.keyboard.press('Enter');
  await expect(section(options).getByRole('alert').last()).toContainText('“Mum” is neither an address nor a domain.');
  await expect(list).toBeFocused();
  await expect(list).toHaveValue('Mum');
  await list.fill('mum@seo.example\n@kim.example');
  await options.keyboard.press('Tab');
  await options.keyboard.press('Space');
  await expect(rows.filter({ hasText: 'Family' })).toContainText('mum@seo.example, @kim.example');
  await expect(options.getByRole('button', { name: 'Edit the list of “Family”' })).toBeFocused();

  await page.bringToFront();
  await expect(eyeOf(compose)).toHaveAccessibleName(/Your rule “never Family” decides/);
  await options.bringToFront();
  await options.getByRole('combobox', { name: 'Always or never: Family' }).selectOption('Always');
  await page.bringToFront();
  await expect(eyeOf(compose)).toHaveAccessibleName(/Your rule “always Family” decides/);

  await options.reload();
  await expect(rows).toHaveCount(2);
  await options.getByRole('button', { name: 'Delete “never @mycompany.example”' }).press('Enter');
  await expect(status).toHaveText('Deleted: “never @mycompany.example”.');
  await expect(rows).toHaveCount(1);
  await expect(field(options)).toBeFocused();
});

test('what can’t be a rule is named with its mend and stays in the field; the same and the opposite are told apart', async ({
  openOptions,
}) => {
  const options = await openOptions();
  const alert = section(options).getByRole('alert');
  await add(options, 'mycompany.example');
  await expect(alert).toHaveText(
    '“mycompany.example” looks like a domain. For all people there write @mycompany.example.',
  );
  await expect(field(options)).toHaveValue('mycompany.example');
  await expect(field(options)).toBeFocused();
  await add(options, '@mycompany.example');
  await expect(alert).toHaveText('');
  await add(options, '@mycompany.example');
  await expect(alert).toHaveText('The rule “never @mycompany.example” is there already.');
  await section(options).getByRole('combobox', { name: 'Always or never', exact: true }).selectOption('Always');
  await add(options, 'boss@mycompany.example');
  await expect(section(options).getByText('Has no effect: “never @mycompany.example” comes first.')).toBeVisible();
  await add(options, '@mycompany.example');
  await expect(section(options).getByRole('status')).toHaveText(
    '“never @mycompany.example” is now “always @mycompany.example”.',
  );
  await expect(section(options).getByText('Has no effect')).toHaveCount(0);
});

for (const language of ['en', 'ko'] as const) {
  test.describe(language, () => {
    test.use({ looks: { language } });
    test('axe finds nothing in a list that is edited, with errors', async ({ openOptions }) => {
      const options = await openOptions();
      await add(options, language === 'ko' ? '가족' : 'Family');
      const list = section(options).locator('textarea');
      await list.fill('mum@seo.example\nDad');
      await section(options).locator('form button[type=submit]').last().click();
      await add(options, 'mycompany.example');
      await expect(section(options).getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(2);
      await expectNoViolations(options);
    });
  });
}
