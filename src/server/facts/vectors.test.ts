/** Real user agents, from request to verdict. */
import { beforeAll, expect, test } from 'vitest';
import { judgeMessage } from '../../evidence/judge-message.ts';
import { createFactFinder, type FactFinder } from './find-facts.ts';

const SENT = 1_700_000_000_000;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let finder: FactFinder;
beforeAll(async () => {
  finder = await createFactFinder({ trustedProxies: [], viewerSecretAt: () => new Uint8Array(32).fill(1) });
});

function judge(userAgent: string, delay: number, from = '128.95.120.1') {
  const facts = finder.find({
    method: 'GET',
    headers: { 'user-agent': userAgent },
    remoteAddress: from,
    at: SENT + delay,
    messageId: new Uint8Array(16),
  });
  const context = { sentAt: SENT, recipients: { count: 1, self: 'none' as const, hints: [] } };
  return judgeMessage(context, [{ ...facts, sender: false }], []).loads[0];
}

const GMAIL = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)';
const GMAIL_PREFETCH =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246 Mozilla/5.0';
const YAHOO = 'YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html';
const IPHONE_WEB_VIEW =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148';
const MAC_WEB_VIEW = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const DEFENDER =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36';
const CUBOT =
  'Mozilla/5.0 (Linux; Android 11; CUBOT KINGKONG 5 Pro) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36';

test.each([
  [1, GMAIL, 5 * MINUTE, { reason: 'gmail-proxy', via: 'gmail', client: null, device: 'unknown', place: null }],
  [4, YAHOO, 5 * MINUTE, { reason: 'yahoo-proxy', via: 'yahoo', client: null, device: 'unknown', place: null }],
  [
    5,
    'Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.14931; Pro)',
    SECOND,
    { reason: 'mail-app', client: 'Outlook', device: 'desktop', os: 'Windows' },
  ],
  [6, 'Mozilla/4.0 (compatible; ms-office; MSOffice 16)', SECOND, { reason: 'mail-app', client: 'Outlook' }],
  [
    7,
    'Outlook-iOS/709.2226530.prod.iphone (3.24.1)',
    SECOND,
    { reason: 'mail-app', client: 'Outlook', device: 'mobile', os: 'iOS' },
  ],
  [
    8,
    'MacOutlook/16.12.0.180401 (Intelx64 Mac OS X Version 10.12.6 (build 16G29))',
    SECOND,
    { reason: 'mail-app', client: 'Outlook', device: 'desktop', os: 'macOS' },
  ],
  [9, IPHONE_WEB_VIEW, 10 * MINUTE, { client: 'Mail app', device: 'mobile', os: 'iOS' }],
  [10, MAC_WEB_VIEW, 24 * MINUTE, { reason: 'unnamed-app', client: 'Mail app', os: 'macOS' }],
  [13, CUBOT, 10 * MINUTE, { reason: 'browser', client: 'Chrome', device: 'mobile', os: 'Android' }],
])('vector %i, %s, is read', (_, userAgent, delay, expected) => {
  expect(judge(userAgent, delay)).toMatchObject({ verdict: 'read', ...expected });
});

test.each([
  [2, GMAIL_PREFETCH, 3 * MINUTE, 'gmail-prefetch'],
  [4, YAHOO, 20 * SECOND, 'yahoo-delivery'],
  [12, 'Barracuda Sentinel (EE)', 10 * MINUTE, 'bot'],
  [12, 'Microsoft Office Existence Discovery', 10 * MINUTE, 'bot'],
  [12, 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)', 10 * MINUTE, 'bot'],
  [12, 'TelegramBot (like TwitterBot)', 10 * MINUTE, 'bot'],
  [12, 'Microsoft Exchange/15.20 (Windows NT 10.0; Win64; x64)', 10 * MINUTE, 'bot'],
])('vector %i, %s, is automatic', (_, userAgent, delay, reason) => {
  expect(judge(userAgent, delay)).toMatchObject({ verdict: 'automatic', reason });
});

test.each([
  [3, 'Mozilla/5.0', MINUTE, '172.226.172.5', 'unconfirmed: apple-privacy'],
  [3, 'Mozilla/5.0', MINUTE, '3.120.0.1', 'automatic: bare-mozilla'],
  [11, DEFENDER, 24 * SECOND, '40.92.18.1', 'automatic: defender-scan'],
  [11, DEFENDER, 220 * SECOND, '40.92.18.1', 'automatic: defender-scan'],
  [11, DEFENDER, 180 * MINUTE, '40.92.18.1', 'automatic: defender-scan'],
])('vector %i, %s %i ms after Send from %s, is %s', (_, userAgent, delay, from, expected) => {
  const judged = judge(userAgent, delay, from);
  expect(`${judged?.verdict}: ${judged?.reason}`).toBe(expected);
});
