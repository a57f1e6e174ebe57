import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAIL_GATEWAYS } from '../../evidence/automations.ts';
import { isMailApp, MAIL_APPS } from '../../evidence/mail-apps.ts';
import { readAgent } from './agent.ts';
import { BOTS } from './bot-agents.ts';
import { MAIL_APP_AGENTS } from './mail-app-agents.ts';

const WINDOWS =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
const GALAXY =
  'Mozilla/5.0 (Linux; Android 14; SM-S921N Build/UP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/142.0.0.0 Mobile Safari/537.36';

test.each([
  [WINDOWS, 'Chrome', 'desktop', 'Windows'],
  [`${WINDOWS} Edg/142.0.0.0`, 'Microsoft Edge', 'desktop', 'Windows'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Whale/4.33.0.0 Safari/537.36',
    'NAVER Whale Browser',
    'desktop',
    'Windows',
  ],
  [
    'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
    'Chrome',
    'desktop',
    'Chrome OS',
  ],
  [
    'Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    'Safari',
    'tablet',
    'iOS',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14; SM-S921N) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
    'Samsung Internet for Android',
    'mobile',
    'Android',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.3.1', 'Thunderbird', 'desktop', 'Linux'],
  ['Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Thunderbird/10.0', 'Thunderbird', 'mobile', 'Android'],
  ['Outlook-Android/2.0', 'Outlook', 'mobile', 'Android'],
  [
    'Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; WOW64; Trident/7.0; Microsoft Outlook 16.0.5134; ms-office; MSOffice 16)',
    'Outlook',
    'desktop',
    'Windows',
  ],
  ['Mail/3774.500.171.1.1 CFNetwork/1494.0.7 Darwin/23.4.0', 'Apple Mail', 'desktop', 'macOS'],
  [`${GALAXY};KAKAOTALK 2410400`, 'KakaoTalk', 'mobile', 'Android'],
  [`${GALAXY} NAVER(inapp; search; 2000; 12.4.1)`, 'Naver', 'mobile', 'Android'],
  [GALAXY, 'Mail app', 'mobile', 'Android'],
])('%s', (userAgent, client, device, os) => {
  expect(readAgent(userAgent)).toEqual({ via: 'direct', client, device, os, automation: null });
});

test.each([
  ['', 'no-user-agent'],
  ['  ', 'no-user-agent'],
  ['Mozilla/5.0', 'bare-mozilla'],
  ['curl/8.5.0', 'curl'],
  ['Mozilla/5.0 (compatible; Yeti/1.1; +https://naver.me/spd)', 'Naver Yeti'],
  ['Mozilla/5.0 (compatible; SomeNewBot/1.0; +https://example.com)', 'bot'],
])('%j is automatic: %s', (userAgent, automation) => {
  expect(readAgent(userAgent)).toMatchObject({ via: 'direct', automation, device: 'unknown', os: null });
});

test('a proxy hides client, device and system, even where it invents some', () => {
  const made = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)';
  expect(readAgent(made)).toEqual({ via: 'gmail', client: null, device: 'unknown', os: null, automation: null });
});

test("a browser is not taken for Gmail's prefetch by part of its user agent", () => {
  const edge =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246';
  expect(readAgent(edge)).toMatchObject({ via: 'direct', client: 'Microsoft Edge' });
  expect(readAgent(`${edge} Mozilla/5.0`)).toMatchObject({ via: 'gmail-prefetch' });
});

test('the table of mail apps and the mail-app rule know the same names', () => {
  const names = new Set<string>(MAIL_APP_AGENTS.map(({ client }) => client));
  expect([...names].filter((name) => !isMailApp(name))).toEqual([]);
  expect(MAIL_APPS.filter((name) => !names.has(name))).toEqual([]);
});

test('the table of bots can name every gateway of the rules', () => {
  const names = new Set(BOTS.map(({ name }) => name));
  expect(MAIL_GATEWAYS.filter((name) => !names.has(name))).toEqual([]);
});

test('only a desktop Chrome and nothing else can be a false one', () => {
  const chrome = (system: string, rest: string) =>
    `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) ${rest}`;
  const automation = (userAgent: string) => readAgent(userAgent).automation;
  const WIN = 'Windows NT 10.0; Win64; x64';
  expect(automation(chrome(WIN, 'Chrome/142.0.7444.163 Safari/537.36'))).toBe('false-chrome');
  expect(automation(chrome('X11; Linux x86_64', 'Chrome/101.0.4951.41 Safari/537.36'))).toBe('false-chrome');
  expect(automation(chrome(WIN, 'Chrome/142.0.0.0 Safari/537.36'))).toBeNull();
  expect(automation(chrome(WIN, 'Chrome/100.0.4896.127 Safari/537.36'))).toBeNull();
  expect(automation(chrome(WIN, 'Chrome/142.0.7444.163 Electron/39.2.0 Safari/537.36'))).toBeNull();
  expect(automation(chrome(WIN, 'QtWebEngine/6.8.2 Chrome/122.0.6261.171 Safari/537.36'))).toBeNull();
  expect(automation(chrome('Linux; Android 10; K', 'Chrome/142.0.7444.163 Mobile Safari/537.36'))).toBeNull();
  const ios = 'iPhone; CPU iPhone OS 18_5 like Mac OS X';
  expect(automation(chrome(ios, 'CriOS/142.0.7444.163 Mobile/15E148 Safari/604.1'))).toBeNull();
});

test('no text of a user agent passes through, whatever it contains', () => {
  const mark = 'qzjxv';
  const shapes = [
    (text: string) => text,
    (text: string) => `${text}/1.0`,
    (text: string) => `${text}/3.10 CFNetwork/1494.0.7 Darwin/23.4.0`,
    (text: string) => `Mozilla/5.0 (${text}; x64) ${text}/1.0`,
    (text: string) =>
      `Mozilla/5.0 (Linux; Android 14; ${text}) AppleWebKit/537.36 (KHTML, like Gecko) ${text}/1.0 Mobile`,
    (text: string) => `${text}Bot/2 (+https://${text}.example)`,
  ];
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.constantFrom(...shapes), (before, after, shape) => {
      const said = JSON.stringify(readAgent(shape(`${before}${mark}${after}`)));
      expect(said).not.toContain(mark);
    }),
  );
});
