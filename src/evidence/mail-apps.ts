/**
 * Apps whose own user agent says "a person is reading mail": nothing else fetches under these names.
 * The backend's client table may use no other name for a mail app, so that the rule and the table can't drift apart.
 */
export const MAIL_APPS = [
  'Airmail',
  'Apple Mail',
  'BlueMail',
  'eM Client',
  'Evolution',
  'Foxmail',
  'HCL Notes',
  'Mailbird',
  'Mailspring',
  'Naver Mail',
  'Outlook',
  'Outlook Express',
  'Postbox',
  'The Bat!',
  'Thunderbird',
  'Windows Mail',
] as const;
export type MailApp = (typeof MAIL_APPS)[number];

const NAMES: ReadonlySet<string | null> = new Set(MAIL_APPS);

export function isMailApp(client: string | null): boolean {
  return NAMES.has(client);
}
