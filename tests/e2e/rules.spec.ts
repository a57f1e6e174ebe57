/** Rules of one's own, as they decide the eye of a mail being written, and what that mail carries. */
import { expect, test } from '../support/e2e/fixtures.ts';
import { pixelUrls } from '../support/e2e/recipient.ts';
import { say } from '../support/e2e/say.ts';
import { eyeOf } from '../support/e2e/send-tracked.ts';
import { setRules } from '../support/e2e/set-rules.ts';

test.use({ start: 'inbox' });

const neverMyCompany = () =>
  say('Nunchi: no read receipt. Your rule “{rule}” decides. Press to ask for one all the same', {
    rule: say('never {of}', { of: '@mycompany.example' }),
  });

test.beforeEach(async ({ openOptions, page }) => {
  await setRules(await openOptions(), [
    { ask: 'never', of: '@mycompany.example' },
    { ask: 'always', of: 'kim@hanbit.example' },
  ]);
  await page.bringToFront();
});

test('the eye follows the rules as recipients come and go, and the mail carries what it says', { tag: '@ko' }, async ({
  mailbox,
  gmail,
}) => {
  const compose = await mailbox.openCompose();
  const eye = eyeOf(compose);
  await expect(eye).toHaveAccessibleName(say('Nunchi: this mail asks for a read receipt'));
  await compose.fillTo('Kim@hanbit.example');
  await expect(eye).toHaveAccessibleName(
    say('Nunchi: this mail asks for a read receipt. Your rule “{rule}” decides. Press to ask for none', {
      rule: say('always {of}', { of: 'kim@hanbit.example' }),
    }),
  );
  await compose.fillCc('boss@seoul.mycompany.example');
  await expect(eye).toHaveAccessibleName(neverMyCompany());
  await expect(eye).toHaveAttribute('data-tooltip', neverMyCompany());
  await compose.removeRecipient('boss@seoul.mycompany.example');
  await expect(eye).toHaveAttribute('data-nunchi-state', 'on');
  await compose.fillBcc('boss@seoul.mycompany.example');
  await expect(eye).toHaveAttribute('data-nunchi-state', 'off');
  await compose.writeBody('The numbers.');
  await compose.send();
  await mailbox.sent();
  expect(pixelUrls(gmail.mailboxes.sent[0]?.body ?? '')).toEqual([]);
});

test('rules also count an address still unfinished at Ctrl+Enter', async ({ mailbox, gmail }) => {
  const compose = await mailbox.openCompose();
  await compose.fillTo('kim@hanbit.example');
  await compose.writeBody('The numbers.');
  await expect(eyeOf(compose)).toHaveAttribute('data-nunchi-state', 'on');
  await compose.root.locator('.anm[name=to] input').pressSequentially('boss@mycompany.example');
  await compose.root.locator('.anm[name=to] input').press('Control+Enter');
  await mailbox.sent();
  expect(gmail.mailboxes.sent[0]?.to).toHaveLength(2);
  expect(pixelUrls(gmail.mailboxes.sent[0]?.body ?? '')).toEqual([]);
  await expect(mailbox.page.locator('.nunchi-toast')).toHaveCount(0);
});

test('a choice by hand overrides a rule, also after Undo', async ({ mailbox, gmail }) => {
  const compose = await mailbox.openCompose();
  await compose.write({ to: 'boss@mycompany.example', subject: 'Holidays', body: 'In May.' });
  await expect(eyeOf(compose)).toHaveAccessibleName(neverMyCompany());
  await eyeOf(compose).click();
  await expect(eyeOf(compose)).toHaveAccessibleName(say('Nunchi: this mail asks for a read receipt'));
  await compose.send();
  await mailbox.sent();
  expect(pixelUrls(gmail.mailboxes.sent[0]?.body ?? '')).toHaveLength(1);
  await expect(eyeOf(await mailbox.undoSend())).toHaveAttribute('data-nunchi-state', 'on');
});
