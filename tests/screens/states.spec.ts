/** What each surface says when the server is away, is another, or is of another time. */
import { ANOTHER_PROGRAM, type Pretence, pretend, speaking } from '../support/e2e/impostor.ts';
import { loadPixel } from '../support/e2e/recipient.ts';
import { OFFER, sendTracked } from '../support/e2e/send-tracked.ts';
import { test } from '../support/screens/screens-test.ts';

const STATES: [name: string, pretence: Pretence | null][] = [
  ['silent', null],
  ['foreign', ANOTHER_PROGRAM],
  ['older', speaking('0-0')],
  ['newer', speaking('2-3')],
];
const SURFACES = ['popup', 'options', 'activity', 'first-run'] as const;

test('the states of the server', async ({ openPage, connect, shoot, backend, mailbox, gmail, nunchiBrowser }) => {
  const { page } = mailbox;
  await connect();
  await mailbox.open();
  await sendTracked(mailbox);
  await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a phone in Seoul');
  await mailbox.openSent();
  await mailbox.openThread(OFFER.subject);
  await page.locator('.nunchi-pane .nunchi-load--read').waitFor();
  await backend.stop();

  for (const [state, pretence] of STATES) {
    const end = pretence && (await pretend(backend.url, pretence));
    for (const name of SURFACES) {
      const surface = await openPage(name);
      await surface.locator('.nunchi-notice button').waitFor();
      await shoot(surface, `${name}-server-${state}`, { whole: true });
      await surface.close();
    }
    await page.bringToFront();
    await page.locator('.nunchi-pane .nunchi-notice').waitFor();
    await shoot(page, `gmail-server-${state}`);
    await page.locator('a.nunchi-menu-button').click();
    await page.locator('.nunchi-menu .nunchi-notice').waitFor();
    await shoot(page, `menu-server-${state}`);
    await page.keyboard.press('Escape');
    await end?.();
  }

  await nunchiBrowser.context.setOffline(true);
  const popup = await openPage('popup');
  await popup.locator('.nunchi-notice button').waitFor();
  await shoot(popup, 'popup-offline', { whole: true });
});
