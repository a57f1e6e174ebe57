/** Mail apps by user agent. Before any list of bots: isbot takes some for bots. First match counts. */
import type { MailApp } from '../../evidence/mail-apps.ts';
import type { Device } from '../../protocol/load.ts';

interface MailAppAgent {
  pattern: RegExp;
  client: MailApp;
  /** Device and system are read from the user agent where they are absent here. */
  device?: Device;
  os?: string;
}

const desktop = { device: 'desktop' } as const;
const windows = { device: 'desktop', os: 'Windows' } as const;
const mac = { device: 'desktop', os: 'macOS' } as const;
const linux = { device: 'desktop', os: 'Linux' } as const;

export const MAIL_APP_AGENTS: readonly MailAppAgent[] = [
  { pattern: /^Outlook-iOS\//, client: 'Outlook', device: 'mobile', os: 'iOS' },
  { pattern: /^Outlook-Android\//, client: 'Outlook', device: 'mobile', os: 'Android' },
  { pattern: /^MacOutlook\/|^Outlook\/[\d.]+ CFNetwork\//, client: 'Outlook', ...mac },
  { pattern: /^Outlook-Express\//, client: 'Outlook Express', ...windows },
  { pattern: /\bMicrosoft Outlook\b|\bms-office\b|\bOneOutlook\//, client: 'Outlook', ...windows },
  { pattern: /\bWindowsMail\//, client: 'Windows Mail', ...windows },
  { pattern: /\bWindows-Live-Mail\b/, client: 'Windows Live Mail', ...windows },
  { pattern: /\b(?:Thunderbird|Icedove|Shredder)\//, client: 'Thunderbird' },
  // Its version is that of the Mac's Mail; the iPhone's and iPad's is MobileMail.
  { pattern: /^Mail\/3[\d.]+ CFNetwork\//, client: 'Apple Mail', ...mac },
  { pattern: /^MobileMail\//, client: 'Apple Mail', os: 'iOS' },
  { pattern: /\bAirmail[ /]/, client: 'Airmail' },
  { pattern: /\bAquaMail\//, client: 'AquaMail' },
  { pattern: /^Barca(?:Pro)?\//, client: 'Barca', ...windows },
  { pattern: /\bBlueMail\b/, client: 'BlueMail' },
  { pattern: /\bClaws Mail\//i, client: 'Claws Mail', ...desktop },
  { pattern: /\bDaumMail\//, client: 'Daum Mail' },
  { pattern: /\beM ?Client\//, client: 'eM Client', ...desktop },
  { pattern: /^Evolution\//, client: 'Evolution', ...linux },
  { pattern: /\bFairEmail\//, client: 'FairEmail', device: 'unknown', os: 'Android' },
  { pattern: /\bFoxmail\//i, client: 'Foxmail', ...desktop },
  { pattern: /^Geary\//, client: 'Geary', ...linux },
  { pattern: /\bLotus-Notes\//, client: 'HCL Notes', ...desktop },
  { pattern: /\bIncrediMail\b/, client: 'IncrediMail', ...windows },
  { pattern: /\bK-9 Mail\//, client: 'K-9 Mail', device: 'unknown', os: 'Android' },
  { pattern: /\b(?:KMail2?|Kontact)\//i, client: 'KMail', ...desktop },
  { pattern: /^MailBar\//, client: 'MailBar', ...mac },
  { pattern: /\bMailbird\//, client: 'Mailbird', ...desktop },
  { pattern: /\bMailMaster(?:PC|_Android_Mobile)?\//, client: 'Mail Master' },
  { pattern: /\bMailMate\//, client: 'MailMate', ...mac },
  { pattern: /\bMailspring\//, client: 'Mailspring', ...desktop },
  { pattern: /\bNaverMailApp\//, client: 'Naver Mail' },
  { pattern: /\bPolymail\//i, client: 'Polymail' },
  { pattern: /\bPostbox[ /]/, client: 'Postbox', ...desktop },
  { pattern: /\bProton ?Mail\//i, client: 'Proton Mail' },
  { pattern: /\bSamsung ?Email\//i, client: 'Samsung Email', os: 'Android' },
  { pattern: /\bSparkDesktop\//, client: 'Spark', ...desktop },
  { pattern: / Sparrow\/[\d.]+$/, client: 'Sparrow', ...mac },
  { pattern: /\bSylpheed\//, client: 'Sylpheed', ...desktop },
  { pattern: /\bThe Bat!/, client: 'The Bat!', ...windows },
  { pattern: /\btutanota-desktop\//, client: 'Tuta Mail', ...desktop },
  { pattern: /\bjp\.co\.yahoo\.(?:android\.)?ymail\//, client: 'Yahoo! Mail Japan' },
  { pattern: /^Yahoo%20Mail\//, client: 'Yahoo Mail', device: 'unknown', os: 'iOS' },
  { pattern: /\bYahooMobileMail\/|^YahooMobile\/[\d.]+ \(mail;/, client: 'Yahoo Mail' },
  { pattern: /\bZDesktop\//i, client: 'Zimbra Desktop', ...desktop },
  { pattern: /\bZohoMail-Desktop\//i, client: 'Zoho Mail', ...desktop },
];
