/** "Your rules" in the settings, by keyboard; how rules decide in Gmail is in rules.spec.ts. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e/fixtures.ts';
import { expectNoViolations } from '../support/e2e/no-violations.ts';
import { either, like, say } from '../support/e2e/say.ts';
import { eyeOf } from '../support/e2e/send-tracked.ts';

const section = (options: Page) => options.getByRole('region', { name: say('Your rules') });
const field = (options: Page) => options.getByLabel(say('Address, domain or list name'), { exact: true });

const never = (of: string) => say('never {of}', { of });
const always = (of: string) => say('always {of}', { of });

/** Types it in the field and presses Enter there. */
async function add(options: Page, of: string): Promise<void> {
  await field(options).fill(of);
  await options.keyboard.press('Enter');
}

test('domain and label rules are added by keyboard, hold in an open compose window, and are deleted', async ({
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
  await expect(status).toHaveText(say('Added: “{rule}”.', { rule: never('@mycompany.example') }));
  await expect(field(options)).toHaveValue('');
  await add(options, 'Family');
  const list = options.getByLabel(say('Who is in “{label}”', { label: 'Family' }));
  await expect(list).toBeFocused();
  await options.keyboard.type('Mum');
  await options.keyboard.press('Tab');
  await options.keyboard.press('Enter');
  await expect(section(options).getByRole('alert').last()).toContainText(
    say('“{text}” is neither an address nor a domain. Write it as in kim@mycompany.com or @mycompany.com.', {
      text: 'Mum',
    }),
  );
  await expect(list).toBeFocused();
  await expect(list).toHaveValue('Mum');
  await list.fill('mum@seo.example\n@kim.example');
  await options.keyboard.press('Tab');
  await options.keyboard.press('Space');
  await expect(rows.filter({ hasText: 'Family' })).toContainText('mum@seo.example, @kim.example');
  await expect(options.getByRole('button', { name: say('Edit the list of “{of}”', { of: 'Family' }) })).toBeFocused();

  await page.bringToFront();
  await expect(eyeOf(compose)).toHaveAccessibleName(
    like('Nunchi: no read receipt. Your rule “{rule}” decides. Press to ask for one all the same', {
      rule: never('Family'),
    }),
  );
  await options.bringToFront();
  await options
    .getByRole('combobox', { name: say('Always or never: {of}', { of: 'Family' }) })
    .selectOption(say('Always'));
  await page.bringToFront();
  await expect(eyeOf(compose)).toHaveAccessibleName(
    like('Nunchi: this mail asks for a read receipt. Your rule “{rule}” decides. Press to ask for none', {
      rule: always('Family'),
    }),
  );

  await options.reload();
  await expect(rows).toHaveCount(2);
  await options
    .getByRole('button', { name: say('Delete “{rule}”', { rule: never('@mycompany.example') }) })
    .press('Enter');
  await expect(status).toHaveText(say('Deleted: “{rule}”.', { rule: never('@mycompany.example') }));
  await expect(rows).toHaveCount(1);
  await expect(field(options)).toBeFocused();
});

test('an invalid rule stays in the field with its fix; a repeated and an opposite rule differ', {
  tag: '@ko',
}, async ({ openOptions }) => {
  const options = await openOptions();
  const alert = section(options).getByRole('alert');
  const noEffect = say('Has no effect: “{rule}” comes first.', { rule: never('@mycompany.example') });
  await add(options, 'mycompany.example');
  await expect(alert).toHaveText(
    say('“{text}” looks like a domain. For all people there write @{text}.', { text: 'mycompany.example' }),
  );
  await expect(field(options)).toHaveValue('mycompany.example');
  await expect(field(options)).toBeFocused();
  await add(options, '@mycompany.example');
  await expect(alert).toHaveText('');
  await add(options, '@mycompany.example');
  await expect(alert).toHaveText(say('The rule “{rule}” is there already.', { rule: never('@mycompany.example') }));
  await section(options)
    .getByRole('combobox', { name: say('Always or never'), exact: true })
    .selectOption(say('Always'));
  await add(options, 'boss@mycompany.example');
  await expect(section(options).getByText(noEffect)).toBeVisible();
  await add(options, '@mycompany.example');
  await expect(section(options).getByRole('status')).toHaveText(
    say('“{before}” is now “{after}”.', {
      before: never('@mycompany.example'),
      after: always('@mycompany.example'),
    }),
  );
  await expect(section(options).getByText(noEffect)).toHaveCount(0);
});

test('axe finds no violation in a list being edited, with errors', async ({ openOptions }) => {
  const options = await openOptions();
  await add(options, either({ en: 'Family', ko: '가족' }));
  const list = section(options).locator('textarea');
  await list.fill('mum@seo.example\nDad');
  await section(options).locator('form button[type=submit]').last().click();
  await add(options, 'mycompany.example');
  await expect(section(options).getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(2);
  await expectNoViolations(options);
});
