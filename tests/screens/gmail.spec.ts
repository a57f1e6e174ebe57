import { DANA, readReceipt, reply } from '../gmail/incoming.ts';
import { ageMails } from '../support/e2e/extension-database.ts';
import { loadPixel, type Reader } from '../support/e2e/recipient.ts';
import { say } from '../support/e2e/say.ts';
import { eyeOf, type Letter, OFFER, sendTracked, writeTracked } from '../support/e2e/send-tracked.ts';
import { setRules } from '../support/e2e/set-rules.ts';
import { DOUBLE, expect, test, WIDE } from '../support/screens/screens-test.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const TOMAS = { address: 'tomas@rivera-foto.example', name: 'Tomás Rivera' };
const READ: Letter = { to: DANA.address, subject: 'The offer, as we said on Tuesday', body: 'Dear Dana, here it is.' };
const UNREAD: Letter = { to: TOMAS.address, subject: 'Which ones to print', body: 'Numbers 4, 9 and 31, please.' };
const KOREAN: Letter = {
  to: 'seoyeon.park@hanbit.example',
  subject: '견적서 보내드립니다',
  body: '서연님, 안녕하세요.',
};
const READERS: readonly (readonly [Letter, Reader[]])[] = [
  [READ, ['a scanner', "Gmail's prefetch", 'Outlook on a desktop in Seattle', 'Outlook on a phone in Seoul']],
  [KOREAN, ['Outlook on a phone in Seoul']],
  [UNREAD, ['a scanner']],
];

test.beforeEach(async ({ page }) => page.setViewportSize(WIDE));

test('lists and threads', async ({ connect, mailbox, gmail, page, backend, shoot }) => {
  await connect();
  await mailbox.open();
  for (const [letter] of READERS) await sendTracked(mailbox, letter);
  for (const [index, [, readers]] of READERS.entries()) {
    for (const reader of readers) await loadPixel(gmail.mailboxes.sent[index]?.body ?? '', reader);
  }
  await mailbox.openSent();
  await expect(page.locator('.nunchi-eye--read')).toHaveCount(2);
  await expect(mailbox.notice()).toHaveCount(0);
  await shoot(page, 'list');
  await shoot(page, 'list-forced-colors', { forcedColors: true });
  for (const [name, letter] of Object.entries({ read: READ, unread: UNREAD })) {
    await mailbox.row(letter.subject).locator('.nunchi-eye').hover();
    await page.locator('.nunchi-eye-card').waitFor();
    await shoot(page, `list-card-${name}`);
    await page.keyboard.press('Escape');
  }

  await mailbox.openThread(READ.subject);
  await page.locator('.nunchi-map svg').waitFor();
  await shoot(page, 'thread-read');
  for (const fold of await page.locator('.nunchi-fold').all()) await fold.locator('> summary').click();
  await page.locator('.nunchi-where__head button').click();
  await page.locator('.nunchi-point').last().click();
  await shoot(page, 'thread-evidence', { size: { ...WIDE, height: 1400 } });
  await shoot(page, 'thread-forced-colors', { forcedColors: true });
  await shoot(page, 'thread-double', { size: { ...DOUBLE, height: 1200 } });
  await page.setViewportSize(WIDE);
  await mailbox.openSent();
  await mailbox.openThread(UNREAD.subject);
  await page.locator('.nunchi-panel').waitFor();
  await shoot(page, 'thread-unread');

  await backend.stop();
  await mailbox.openSent();
  await sendTracked(mailbox, { ...OFFER, subject: 'While the server sleeps' });
  await mailbox.openSent();
  await mailbox.openThread('While the server sleeps');
  await page.locator('.nunchi-panel').waitFor();
  await shoot(page, 'thread-offline');
});

test('writing, and what goes out without a receipt', async ({ connect, mailbox, page, openOptions, shoot }) => {
  await mailbox.open();
  const arrow = page.locator('.nunchi-compose-arrow');
  const compose = await mailbox.openCompose();
  await arrow.click();
  await shoot(page, 'compose-menu-not-connected');
  await page.keyboard.press('Escape');
  await connect();
  await page.bringToFront();
  await compose.write(OFFER);
  await expect(eyeOf(compose)).toHaveAttribute('data-nunchi-state', 'on');
  await shoot(page, 'compose-on');
  await arrow.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await shoot(page, 'compose-menu');
  await shoot(page, 'compose-menu-forced-colors', { forcedColors: true });
  const options = await openOptions();
  await setRules(options, [{ ask: 'never', of: OFFER.to }]);
  await page.bringToFront();
  await arrow.click();
  await shoot(page, 'compose-menu-ruled');
  await setRules(options, []);
  await options.close();
  await page.keyboard.press('Escape');
  await eyeOf(compose).click();
  await shoot(page, 'compose-off');
  await eyeOf(compose).click();
  await compose.switchToPlainText();
  await shoot(page, 'compose-plain-text');
  await compose.send();
  await mailbox.sent();
  await mailbox.openSent();
  await expect(mailbox.row(OFFER.subject).locator('.nunchi-eye--untracked')).toBeVisible();
  await shoot(page, 'notice');
  await shoot(page, 'notice-double', { size: DOUBLE });
  await page.setViewportSize(WIDE);
  const scheduled = await writeTracked(mailbox);
  await scheduled.schedule();
  await shoot(page, 'notice-two');
});

test('answers, and a browser the server has left', async ({
  connect,
  mailbox,
  gmail,
  page,
  shoot,
  backend,
  inviteBrowser,
  openOptions,
}) => {
  await connect();
  await mailbox.open();
  gmail.mailboxes.behind = HOUR;
  await sendTracked(mailbox, {
    ...OFFER,
    to: [DANA, TOMAS].map(({ name, address }) => `${name} <${address}>`).join(', '),
  });
  gmail.mailboxes.behind = 0;
  await mailbox.openSent();
  // Until it is registered it is not in the index, to be aged there.
  await expect(mailbox.row(OFFER.subject).locator('.nunchi-eye')).not.toHaveClass(/waiting/);
  await ageMails(await openOptions(), HOUR / DAY);
  await page.bringToFront();
  const [sent] = gmail.mailboxes.sent;
  const thread = sent?.legacyThreadId ?? '';
  const subject = `Re: ${OFFER.subject}`;
  gmail.mailboxes.receive(0, { from: DANA, thread, subject, body: reply('Thanks, this looks good.', sent?.body) });
  const body = readReceipt({ to: TOMAS.address, subject: OFFER.subject });
  gmail.mailboxes.receive(0, { from: TOMAS, thread, subject, body });
  await mailbox.openSent();
  await mailbox.openThread(OFFER.subject);
  await expect(page.locator('.nunchi-panel')).toContainText(say('Read receipt from {name}', { name: TOMAS.name }));
  await shoot(page, 'thread-answered');
  await loadPixel(sent?.body ?? '', 'Outlook on a desktop in Seattle');
  await expect(page.locator('.nunchi-panel .nunchi-map svg')).toBeVisible();
  await shoot(page, 'thread-answered-and-read');
  await mailbox.openSent();
  await mailbox.row(OFFER.subject).locator('.nunchi-eye').hover();
  await page.locator('.nunchi-eye-card').waitFor();
  await shoot(page, 'list-card-answered');

  await backend.revokeOthers(await inviteBrowser());
  await page.bringToFront();
  await mailbox.openThread(OFFER.subject);
  await page.locator('.nunchi-panel .nunchi-notice').waitFor();
  await shoot(page, 'thread-revoked');
});
