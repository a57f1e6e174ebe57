/**
 * Apps whose user agent means that a person reads mail: nothing else fetches under these names.
 * The backend's table of mail apps may use these names only.
 */
export const MAIL_APPS = [
  'Airmail',
  'Apple Mail',
  'AquaMail',
  'Barca',
  'BlueMail',
  'Claws Mail',
  'Daum Mail',
  'eM Client',
  'Evolution',
  'FairEmail',
  'Foxmail',
  'Geary',
  'HCL Notes',
  'IncrediMail',
  'K-9 Mail',
  'KMail',
  'Mail Master',
  'MailBar',
  'Mailbird',
  'MailMate',
  'Mailspring',
  'Naver Mail',
  'Outlook',
  'Outlook Express',
  'Polymail',
  'Postbox',
  'Proton Mail',
  'Samsung Email',
  'Spark',
  'Sparrow',
  'Sylpheed',
  'The Bat!',
  'Thunderbird',
  'Tuta Mail',
  'Windows Live Mail',
  'Windows Mail',
  'Yahoo Mail',
  'Yahoo! Mail Japan',
  'Zimbra Desktop',
  'Zoho Mail',
] as const;
export type MailApp = (typeof MAIL_APPS)[number];

const NAMES: ReadonlySet<string | null> = new Set(MAIL_APPS);

export function isMailApp(client: string | null): boolean {
  return NAMES.has(client);
}
