/** User agents that other libraries get wrong or do not know. In each table the first that matches counts. */
import type { MailApp } from '../../evidence/mail-apps.ts';
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
];

/** Bots by a name worth showing. Before the mail apps: some carry a mail app's words. */
export const BOTS: readonly { pattern: RegExp; name: string }[] = [
  { pattern: /Microsoft Office (Existence|Protocol) Discovery/, name: 'Microsoft Office link check' },
  { pattern: /^Microsoft Exchange\//, name: 'Microsoft Exchange' },
  { pattern: /Barracuda/i, name: 'Barracuda' },
  { pattern: /Proofpoint/i, name: 'Proofpoint' },
  { pattern: /Mimecast/i, name: 'Mimecast' },
  { pattern: /Slackbot|Slack-ImgProxy/, name: 'Slack' },
  { pattern: /TelegramBot/, name: 'Telegram' },
  { pattern: /Twitterbot/i, name: 'X' },
  { pattern: /facebookexternalhit|meta-external/i, name: 'Meta' },
  { pattern: /LinkedInBot/, name: 'LinkedIn' },
  { pattern: /Discordbot/, name: 'Discord' },
  { pattern: /Googlebot/, name: 'Googlebot' },
  { pattern: /bingbot/i, name: 'Bingbot' },
  { pattern: /\bYeti\//, name: 'Naver Yeti' },
  { pattern: /HeadlessChrome/, name: 'Headless Chrome' },
  { pattern: /^curl\//, name: 'curl' },
  { pattern: /^Wget\//, name: 'Wget' },
  { pattern: /^python-|^Python\//, name: 'Python' },
  { pattern: /^Go-http-client\//, name: 'Go' },
];

/** A device or a system that is not given here is read from the rest of the user agent. */
export const MAIL_APP_AGENTS: readonly { pattern: RegExp; client: MailApp; device?: Device; os?: string }[] = [
  { pattern: /^Outlook-iOS\//, client: 'Outlook', device: 'mobile', os: 'iOS' },
  { pattern: /^Outlook-Android\//, client: 'Outlook', device: 'mobile', os: 'Android' },
  { pattern: /^MacOutlook\//, client: 'Outlook', device: 'desktop', os: 'macOS' },
  { pattern: /^Outlook-Express\//, client: 'Outlook Express', device: 'desktop', os: 'Windows' },
  { pattern: /\bMicrosoft Outlook\b|\bms-office\b|\bOneOutlook\//, client: 'Outlook', device: 'desktop' },
  { pattern: /\bWindowsMail\//, client: 'Windows Mail', device: 'desktop', os: 'Windows' },
  { pattern: /\b(Thunderbird|Icedove)\//, client: 'Thunderbird' },
  { pattern: /^Mail\/[\d.]+ CFNetwork\//, client: 'Apple Mail' },
  { pattern: /\bAirmail\//, client: 'Airmail' },
  { pattern: /\bBlueMail\//, client: 'BlueMail' },
  { pattern: /\beM ?Client\//, client: 'eM Client', device: 'desktop' },
  { pattern: /^Evolution\//, client: 'Evolution', device: 'desktop', os: 'Linux' },
  { pattern: /\bFoxmail\//, client: 'Foxmail' },
  { pattern: /\bLotus-Notes\//, client: 'HCL Notes', device: 'desktop' },
  { pattern: /\bMailbird\//, client: 'Mailbird', device: 'desktop' },
  { pattern: /\bMailspring\//, client: 'Mailspring', device: 'desktop' },
  { pattern: /\bNaverMailApp\//, client: 'Naver Mail' },
  { pattern: /\bPostbox\//, client: 'Postbox', device: 'desktop' },
  { pattern: /\bThe Bat!/, client: 'The Bat!', device: 'desktop', os: 'Windows' },
];

/** Apps with a browser inside: what they say of Safari or Chrome is only their engine. */
export const IN_APP_BROWSERS: readonly { pattern: RegExp; client: string }[] = [
  { pattern: /\bNAVER\(inapp/, client: 'Naver' },
  { pattern: /\bKAKAOTALK\b/i, client: 'KakaoTalk' },
];

/** A web view of Apple's, ending where a browser would go on to `Version/` or `Safari/`: a mail app's (warmbly#564). */
export const UNNAMED_WEB_VIEW = /\(KHTML, like Gecko\)(?: Mobile\/\w+)?$/;
/** Android's web view in an app that does not name itself. */
export const ANDROID_WEB_VIEW = /; wv\)/;
