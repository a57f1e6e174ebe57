/** Browsers with wrong clocks: only the backend's clock counts. */
import { beforeEach, expect, test, vi } from 'vitest';
import { sendMail, type TestBrowser } from '../../../tests/support/background/browser.ts';
import { useRealBackend } from '../../../tests/support/background/real-backend.ts';
import { type Reader, requestPixel } from '../../../tests/support/e2e/recipient.ts';
import type { MessageResponse } from '../../protocol/api.ts';

const MINUTE = 60_000;
const thread = { gmailAccount: 'minji@gmail.com', threadId: '18f0a' };

const { link, newBrowser } = useRealBackend();
let browser: TestBrowser;

beforeEach(async () => {
  browser = await newBrowser();
});

/** A registered mail, sent by a clock that is `ahead` ms fast. */
async function sendBy(ahead: number): Promise<{ id: string; url: string }> {
  browser.moveClock(ahead);
  await browser.ask('connection.connect', { link: await link() });
  browser.background().gmailTabs(1);
  const mail = await sendMail(browser);
  await vi.waitFor(async () => expect(await browser.db.count('outbox')).toBe(0), { timeout: 10_000 });
  return mail;
}

/** The mail's report after this load. */
async function afterLoad(url: string, reader: Reader): Promise<MessageResponse> {
  await requestPixel(url, reader);
  return vi.waitFor(
    async () => {
      const [message] = await browser.ask('threads.messages', thread);
      expect(message?.report?.loads).toHaveLength(1);
      return message?.report as MessageResponse;
    },
    { timeout: 10_000 },
  );
}

test.each([
  ['ten minutes slow', -10 * MINUTE],
  ['ten minutes fast', 10 * MINUTE],
])('a sender %s: a scan on delivery turns nothing green, and comes after the mail was sent', async (_, ahead) => {
  const { url } = await sendBy(ahead);
  const report = await afterLoad(url, 'what looks like Chrome');
  expect(report).toMatchObject({ status: 'unread', loads: [{ verdict: 'automatic', reason: 'delivery-scan' }] });
  const [message] = await browser.ask('threads.messages', thread);
  expect(message?.sentAt).toBe(report.sentAt);
  expect(report.loads[0]?.at).toBeGreaterThanOrEqual(report.sentAt);
});

test.each([
  ['a minute slow', -MINUTE],
  ['a minute fast', MINUTE],
])("a sender %s: the own view still cancels its load through Gmail's proxy", async (_, ahead) => {
  const { id, url } = await sendBy(ahead);
  await browser.ask('own-views.report', { views: [{ id, at: browser.environment.now() }] });
  await vi.waitFor(async () => expect(await browser.db.count('ownViews')).toBe(0), { timeout: 10_000 });
  const report = await afterLoad(url, 'Gmail');
  expect(report).toMatchObject({ status: 'unread', loads: [{ verdict: 'own', reason: 'gmail-own-view' }] });
});

test.each([
  ['ten minutes slow', -10 * MINUTE],
  ['ten minutes fast', 10 * MINUTE],
])('a browser %s is notified of a read of its first mail', async (_, ahead) => {
  const { id, url } = await sendBy(ahead);
  const report = await afterLoad(url, 'Outlook on a phone in Seoul');
  const connection = await browser.ask('connection.get');
  expect(connection.state === 'connected' && connection.connectedAt).toBeLessThanOrEqual(report.sentAt);
  expect(await browser.db.getAll('waitingReads')).toMatchObject([{ id, at: report.firstReadAt }]);
});
