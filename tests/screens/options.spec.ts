import { DOUBLE, expect, NARROW, test, WIDE } from '../support/screens/screens-test.ts';

test('the settings', async ({ openPage, connect, shoot, backend, inviteBrowser, language }) => {
  const page = await openPage('options');
  const field = page.getByLabel(/^(Connect link|연결 링크)$/);
  await shoot(page, 'options-not-connected', { whole: true });
  await field.fill('hello');
  await field.press('Enter');
  await page.locator('[role=alert]:not(:empty)').first().waitFor();
  await shoot(page, 'options-no-link', { size: NARROW });

  await connect();
  await page.reload();
  await page.locator('input[name=place-detail]').first().waitFor();
  await shoot(page, 'options-connected', { size: WIDE, whole: true });
  await shoot(page, 'options-forced-colors', { whole: true, forcedColors: true });
  await shoot(page, 'options-narrow', { size: NARROW, whole: true });
  await shoot(page, 'options-double', { size: DOUBLE });
  await page.setViewportSize(WIDE);
  await page.getByRole('searchbox').fill(language === 'ko' ? '방해' : 'quiet');
  await shoot(page, 'options-search');
  await page.getByRole('searchbox').fill('zeppelin');
  await shoot(page, 'options-search-nothing');
  await page.getByRole('searchbox').press('Escape');
  const rule = page.locator('#rule-of');
  const save = page.locator('.nunchi-rule form [type=submit]');
  for (const of of ['@mycompany.example', 'kim@hanbit.example', language === 'ko' ? '가족' : 'Family']) {
    await rule.fill(of);
    await rule.press('Enter');
  }
  await page.locator('.nunchi-rule textarea').fill('mum@seo.example\nDad');
  await save.click();
  await shoot(page, 'options-rules-editing');
  await page.locator('.nunchi-rule textarea').fill('mum@seo.example\n@kim.example');
  await save.click();
  await page.locator('#rules form select').selectOption('always');
  for (const of of ['boss@seoul.mycompany.example', 'mycompany.example']) {
    await rule.fill(of);
    await rule.press('Enter');
  }
  await shoot(page, 'options-rules', { size: NARROW });
  await page.setViewportSize(WIDE);
  await page.getByRole('button', { name: /^(Add another browser|다른 브라우저 추가)$/ }).click();
  await page.locator('#invite-link').waitFor();
  await shoot(page, 'options-add-browser');
  await page.getByRole('button', { name: /^(Disconnect|연결 해제)$/ }).click();
  await shoot(page, 'options-disconnect');
  await page.keyboard.press('Escape');

  await backend.join(await inviteBrowser());
  await page.reload();
  await page.locator('.nunchi-browsers').waitFor();
  await shoot(page, 'options-other-browsers', { size: NARROW });
  await page.locator('.nunchi-browsers button').click();
  await shoot(page, 'options-disconnect-other', { size: WIDE });
  await page.keyboard.press('Escape');

  await backend.stop();
  await page.reload();
  await page.locator('.nunchi-state--away').first().waitFor();
  await shoot(page, 'options-offline');
  await backend.start();
  await backend.revokeOthers(await inviteBrowser());
  await page.reload();
  await expect(field).toBeVisible();
  await shoot(page, 'options-revoked');
});
