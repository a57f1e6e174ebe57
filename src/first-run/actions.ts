/** What the page can ask for; `main.tsx` ties it to the background and the browser. */

import type { ConnectError, Connection } from '../mail/connection.ts';
import type { Settings } from '../mail/settings.ts';
import type { TrackedMessage } from '../mail/tracked-mail.ts';
import type { BackgroundEvents } from '../messaging/follow-background.ts';

export interface State {
  connection: Connection;
  settings: Settings;
  /** The mail that the last step tells of; null while none was sent. */
  mail: TrackedMessage | null;
}

export interface Actions {
  load(): Promise<State>;
  /** Asks the backend how the connection stands. */
  check(): Promise<void>;
  /** Shows Chrome's page of extensions. */
  openExtensions(): Promise<void>;
  connect(link: string): Promise<ConnectError | null>;
  setAskByDefault(on: boolean): Promise<unknown>;
  follow(news: BackgroundEvents, signal: AbortSignal): void;
  close(): Promise<void>;
}
