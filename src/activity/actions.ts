/** What the activity page can ask for; `main.tsx` ties it to the background and the browser. */
import type { ActivityPage, ActivityRow } from '../mail/activity-row.ts';
import type { Connection } from '../mail/connection.ts';
import type { MailReminder } from '../mail/mail-choices.ts';
import type { SavedView } from '../mail/settings.ts';
import type { TrackedMessage } from '../mail/tracked-mail.ts';
import type { BackgroundEvents } from '../messaging/follow-background.ts';

export interface Actions {
  connection(): Promise<Connection>;
  /** Asks the backend how the connection stands. */
  check(): Promise<void>;
  openSettings(): Promise<void>;
  /** Shows Chrome's page of extensions. */
  openExtensions(): Promise<void>;
  page(before: number | null, limit: number): Promise<ActivityPage>;
  /** All rows of these threads, and those of these mails. */
  threads(gmailAccount: string, threadIds: string[], ids: string[]): Promise<ActivityRow[]>;
  mail(id: string): Promise<TrackedMessage | null>;
  /** What this mail is to be remembered for from now on, and when (ms). */
  remind(id: string, reminder: Pick<MailReminder, 'of' | 'dueAt'>): Promise<unknown>;
  forget(ids: string[]): Promise<unknown>;
  views(): Promise<SavedView[]>;
  /** Answers all views as they are then, as the next does. */
  saveView(view: SavedView): Promise<SavedView[]>;
  removeView(name: string): Promise<SavedView[]>;
  /** As long as the page is there. */
  follow(news: BackgroundEvents): void;
  /** Hands the person a file. */
  save(name: string, type: string, text: string): void;
}
