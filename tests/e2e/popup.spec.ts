/** The toolbar's popup: a search over all tracked mail, and what waits. */
import { expect, test } from '../support/e2e/fixtures.ts';
import { say } from '../support/e2e/say.ts';
import { seedMails } from '../support/e2e/seed-mails.ts';
import { OFFER, sendTracked } from '../support/e2e/send-tracked.ts';

test.use({ start: 'connected', ownBackend: true });

test('the keyboard finds a mail by subject and person, and waiting mail is counted', {
  tag: '@ko',
}, async ({ mailbox, backend, openOptions, nunchiBrowser }) => {
  const popup = await openOptions();
  await seedMails(popup, 3_000);
  await mailbox.open();
  await backend.stop();
  await sendTracked(mailbox, { ...OFFER, subject: 'Unmistakable' });

  await popup.goto(nunchiBrowser.pageUrl('popup'));
  const search = popup.getByRole('searchbox', { name: say('Search subjects and people') });
  await search.fill('unmist dana');
  const found = popup.getByRole('region', { name: say('Mails found') });
  await expect(found.getByRole('listitem')).toHaveCount(1);
  await expect(found).toContainText(say('Waiting for the server'));
  await search.press('Tab');
  await expect(found.getByRole('link', { name: 'Unmistakable' })).toBeFocused();
  await expect(found.getByRole('link')).toHaveAttribute('href', /^https:\/\/mail\.google\.com\/mail\/\?authuser=/);
  await expect(popup.getByText(say('{count} mail is waiting to be registered.'))).toBeVisible();

  await search.fill('zeppelin');
  await expect(
    popup.getByText(say('No tracked mail has “{words}” in its subject or among its people.', { words: 'zeppelin' })),
  ).toBeVisible();
  await search.press('Escape');
  await expect(popup.getByRole('heading', { name: say('Latest reads') })).toBeVisible();
});
