/** User agents that libraries get wrong or do not know. First match counts in each table. */
import { CHROME_109, EDGE_109 } from '../../evidence/automations.ts';
import type { Device, Via } from '../../protocol/load.ts';

/** Proxies that fetch for readers. Before any list of bots: those call some of them bots (mautic/mautic#16069). */
export const PROXIES: readonly { pattern: RegExp; via: Via }[] = [
  {
    pattern:
      /^Mozilla\/5\.0 \(Windows NT 10\.0; Win64; x64\) AppleWebKit\/537\.36 \(KHTML, like Gecko\) Chrome\/42\.0\.2311\.135 Safari\/537\.36 Edge\/12\.246 Mozilla\/5\.0$/,
    via: 'gmail-prefetch',
  },
  { pattern: /GoogleImageProxy/, via: 'gmail' },
  { pattern: /YahooMailProxy/, via: 'yahoo' },
  // Only behind a browser's words; alone it is the calendar's (fastmail.com/policies/bots).
  { pattern: / FastmailUA\//, via: 'fastmail' },
  { pattern: /^hey\.com\/imageproxy\b/, via: 'hey' },
];

/** Apps with an embedded browser: their Safari or Chrome is only the engine. */
export const IN_APP_BROWSERS: readonly { pattern: RegExp; client: string }[] = [
  { pattern: /\bNAVER\(inapp/, client: 'Naver' },
  { pattern: /\bKAKAOTALK\b/i, client: 'KakaoTalk' },
  { pattern: /\bKAKAOSTORY\b/i, client: 'KakaoStory' },
  { pattern: /\bDaumApps\//, client: 'Daum' },
  { pattern: /\bBAND\/\d/, client: 'Band' },
  { pattern: /\bLine\/\d/, client: 'LINE' },
  { pattern: /\bYJApp-(?:IOS|ANDROID)\b/, client: 'Yahoo! Japan' },
  { pattern: /\bInstagram \d/, client: 'Instagram' },
  { pattern: /\[FB(?:AN|_IAB)\//, client: 'Facebook' },
  { pattern: /\[LinkedInApp\]/, client: 'LinkedIn' },
  { pattern: /\b(?:DuckDuckGo|Ddg)\/\d/, client: 'DuckDuckGo' },
  { pattern: /\bSlack\/[\d.]+ .*\bElectron\//, client: 'Slack' },
];

/** Devices that bowser gets wrong: "yahoo" is a bot to it, a Samsung without "Mobile" a tablet. */
export const DEVICE_WORDS: readonly { pattern: RegExp; device: Device }[] = [
  { pattern: /\(iPad;/, device: 'tablet' },
  { pattern: /\(iPhone;/, device: 'mobile' },
  { pattern: /\bSM-[TXP]\d/, device: 'tablet' },
  { pattern: /\bSM-[A-Z]\d/, device: 'mobile' },
  { pattern: /\bAndroid\b.*\bMobile\b/, device: 'mobile' },
];

/** Systems as apps, not browsers, name them. */
export const SYSTEM_WORDS: readonly { pattern: RegExp; os: string }[] = [
  { pattern: /\bWindows[-/ ]/, os: 'Windows' },
  { pattern: /\bMac ?OS\b/i, os: 'macOS' },
  { pattern: /\bAndroid\b/, os: 'Android' },
];

/** Browsers that a rule needs by version. */
export const SINGLED_OUT_BROWSERS: readonly { pattern: RegExp; client: string }[] = [
  { pattern: /\(Windows NT [^)]*\) .* Chrome\/109\.0\.0\.0 Safari\/537\.36$/, client: CHROME_109 },
  { pattern: /\(Windows NT [^)]*\) .* Chrome\/109\.0\.0\.0 Safari\/537\.36 Edg\/109\.[\d.]+$/, client: EDGE_109 },
];

/**
 * A system's web view in an unnamed app: Apple's ends before `Version/` or `Safari/` (warmbly/warmbly#564), Android's
 * says `wv` and ends as its browser does.
 */
export const UNNAMED_WEB_VIEW = /\(KHTML, like Gecko\)(?: Mobile\/\w+)?$|; wv\) .* Safari\/[\d.]+$/;

/** Plain desktop Chrome with a build number, hidden by the real one since 101 (chromium.org/updates/ua-reduction). */
export const FALSE_DESKTOP_CHROME =
  /^Mozilla\/5\.0 \((?:Windows NT|Macintosh;|X11;)[^)]*\) AppleWebKit\/537\.36 \(KHTML, like Gecko\) Chrome\/(?:10[1-9]|1[1-9]\d|[2-9]\d\d)\.(?!0\.0\.0 )[\d.]+ Safari\/537\.36$/;
