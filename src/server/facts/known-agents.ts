/** User agents that other libraries get wrong or do not know. In each table the first that matches counts. */
import { CHROME_109, EDGE_109 } from '../../evidence/automations.ts';
import type { Device, Via } from '../../protocol/load.ts';

/** Who fetches for a reader. Before any list of bots: those call some of these bots, and miss others (mautic/mautic#16069). */
export const PROXIES: readonly { pattern: RegExp; via: Via }[] = [
  {
    pattern:
      /^Mozilla\/5\.0 \(Windows NT 10\.0; Win64; x64\) AppleWebKit\/537\.36 \(KHTML, like Gecko\) Chrome\/42\.0\.2311\.135 Safari\/537\.36 Edge\/12\.246 Mozilla\/5\.0$/,
    via: 'gmail-prefetch',
  },
  { pattern: /GoogleImageProxy/, via: 'gmail' },
  { pattern: /YahooMailProxy/, via: 'yahoo' },
  // Behind a browser's words: on its own it is the calendar's (fastmail.com/policies/bots).
  { pattern: / FastmailUA\//, via: 'fastmail' },
  { pattern: /^hey\.com\/imageproxy\b/, via: 'hey' },
];

/** Apps with a browser inside: what they say of Safari or Chrome is only their engine. */
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

/** Devices that bowser gets wrong: whatever says "yahoo" is a bot to it, and a Samsung that does not say "Mobile" a tablet. */
export const DEVICE_WORDS: readonly { pattern: RegExp; device: Device }[] = [
  { pattern: /\(iPad;/, device: 'tablet' },
  { pattern: /\(iPhone;/, device: 'mobile' },
  { pattern: /\bSM-[TXP]\d/, device: 'tablet' },
  { pattern: /\bSM-[A-Z]\d/, device: 'mobile' },
  { pattern: /\bAndroid\b.*\bMobile\b/, device: 'mobile' },
];

/** Systems in words that are no browser's. */
export const SYSTEM_WORDS: readonly { pattern: RegExp; os: string }[] = [
  { pattern: /\bWindows[-/ ]/, os: 'Windows' },
  { pattern: /\bMac ?OS\b/i, os: 'macOS' },
  { pattern: /\bAndroid\b/, os: 'Android' },
];

/** Browsers that a rule asks for by version. */
export const SINGLED_OUT_BROWSERS: readonly { pattern: RegExp; client: string }[] = [
  { pattern: /\(Windows NT [^)]*\) .* Chrome\/109\.0\.0\.0 Safari\/537\.36$/, client: CHROME_109 },
  { pattern: /\(Windows NT [^)]*\) .* Chrome\/109\.0\.0\.0 Safari\/537\.36 Edg\/109\.[\d.]+$/, client: EDGE_109 },
];

/**
 * A system's web view in an app that does not name itself: Apple's ends where a browser would go on to `Version/` or `Safari/`
 * (warmbly/warmbly#564), Android's says `wv` and ends as its browser does.
 */
export const UNNAMED_WEB_VIEW = /\(KHTML, like Gecko\)(?: Mobile\/\w+)?$|; wv\) .* Safari\/[\d.]+$/;

/** Chrome on a desktop, and nothing but, with the build number that the real one has hidden since 101 (chromium.org/updates/ua-reduction). */
export const FALSE_DESKTOP_CHROME =
  /^Mozilla\/5\.0 \((?:Windows NT|Macintosh;|X11;)[^)]*\) AppleWebKit\/537\.36 \(KHTML, like Gecko\) Chrome\/(?:10[1-9]|1[1-9]\d|[2-9]\d\d)\.(?!0\.0\.0 )[\d.]+ Safari\/537\.36$/;
