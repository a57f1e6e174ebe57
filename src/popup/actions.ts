/** What the popup can ask for; `main.tsx` ties it to the background and the browser. */

import type { ConnectError, Connection } from '../mail/connection.ts';
import type { MailNotify } from '../mail/mail-choices.ts';
import type { Settings } from '../mail/settings.ts';
import type { TrackedMessage } from '../mail/tracked-mail.ts';

export interface PopupState {
  connection: Connection;
  settings: Settings;
  /** Latest reads first. */
  latest: TrackedMessage[];
  /** Mails to chase. */
  chaseCount: number;
  /** The connect link of the page that the person is looking at; null where it is no such page. */
  offer: string | null;
}

export interface Actions {
  load(): Promise<PopupState>;
  /** Asks the backend how the connection stands. */
  check(): Promise<void>;
  connect(link: string): Promise<ConnectError | null>;
  change(settings: Partial<Pick<Settings, 'askByDefault' | 'paused'>>): Promise<Settings>;
  /** Among all tracked mails, by subject or person; latest first. */
  find(words: string): Promise<TrackedMessage[]>;
  /** What holds for the notifications of one mail. */
  setMailNotify(id: string, when: MailNotify['when']): Promise<void>;
  openSettings(): Promise<void>;
  /** Shows Chrome's page of extensions. */
  openExtensions(): Promise<void>;
}
