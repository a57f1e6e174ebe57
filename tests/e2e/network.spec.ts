import { expect, test } from '../support/e2e/fixtures.ts';
import { loadPixel } from '../support/e2e/recipient.ts';
import { say } from '../support/e2e/say.ts';
import { OFFER, sendTracked } from '../support/e2e/send-tracked.ts';

// A browser's log tells of all that it ever asked for.
test.use({ ownBrowser: true });

test('pages and workers contact the backend and Gmail only', async ({
  connect,
  mailbox,
  gmail,
  backend,
  nunchiBrowser,
}) => {
  await connect();
  await mailbox.open();
  await sendTracked(mailbox);
  await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a desktop in Seattle');
  await mailbox.openSent();
  await expect(mailbox.row(OFFER.subject).locator('.nunchi-eye')).toHaveClass(/nunchi-eye--read/);
  await mailbox.openThread(OFFER.subject);
  await expect(mailbox.page.locator('.nunchi-panel')).toContainText(say('Read once'));

  const log = await nunchiBrowser.close();
  expect(log.hosts()).toEqual([new URL(backend.url).host, 'mail.google.com'].sort());
  const toBackend = log.requests.filter(({ url }) => url.startsWith(backend.url));
  expect(toBackend.map(({ initiator }) => initiator)).toContain(`chrome-extension://${nunchiBrowser.extensionId}`);
  expect(toBackend.filter(({ initiator }) => initiator === 'https://mail.google.com')).toEqual([]);
});

test('InboxSDK sends no telemetry, even without its blocking rule', async ({
  connect,
  openOptions,
  mailbox,
  nunchiBrowser,
}) => {
  await connect();
  const options = await openOptions();
  await options.evaluate(() => {
    const { chrome } = globalThis as unknown as Rules;
    return chrome.declarativeNetRequest.updateEnabledRulesets({ disableRulesetIds: ['inboxsdk-telemetry'] });
  });
  await mailbox.open();
  await sendTracked(mailbox);
  expect((await nunchiBrowser.close()).asking('inboxsdk.com')).toEqual([]);
});

interface Rules {
  chrome: { declarativeNetRequest: { updateEnabledRulesets: (change: object) => Promise<void> } };
}
