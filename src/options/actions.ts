/** What the page can ask for; `main.tsx` ties it to the background. */

import type { ConnectError, Connection, OtherBrowser, OutboxCount, SettingsSync } from '../mail/connection.ts';
import type { Settings } from '../mail/settings.ts';
import type { FileReading } from '../mail/settings-file.ts';
import type { BackgroundEvents } from '../messaging/follow-background.ts';
import type { PlaceDetail } from '../protocol/load.ts';

/** What the page shows. */
export interface State {
  connection: Connection;
  settings: Settings;
}

export interface Actions {
  load(): Promise<State>;
  /** Asks the backend how the connection stands. */
  check(): Promise<void>;
  connect(link: string): Promise<ConnectError | null>;
  disconnect(): Promise<void>;
  countOutbox(): Promise<OutboxCount>;
  /** Shows Chrome's page of extensions. */
  openExtensions(): Promise<void>;
  /** The account's others; null where the backend could not be asked. */
  otherBrowsers(): Promise<OtherBrowser[] | null>;
  /** Takes its access away; false where that is not known to be done. */
  disconnectOther(id: string): Promise<boolean>;
  /** A link for another browser; null when the backend can't be reached. */
  invite(): Promise<string | null>;
  /** Answers all settings as they are then. */
  changeSettings(change: Partial<Settings>): Promise<Settings>;
  /** Calls back when something has changed at the background, until the signal aborts. */
  follow(news: BackgroundEvents, signal: AbortSignal): void;
  settingsSync(): Promise<SettingsSync>;
  settleSettings(keep: 'mine' | 'theirs'): Promise<void>;
  /** Hands the person all settings as a file. */
  saveSettings(): Promise<void>;
  /** What a file would change. */
  lookIntoFile(text: string): Promise<FileReading>;
  takeFile(text: string): Promise<FileReading>;
  /** How fine a place the server keeps; null when it can't be reached. */
  placeDetail(): Promise<PlaceDetail | null>;
  /** What it keeps from now on; null when it can't be reached. */
  setPlaceDetail(detail: PlaceDetail): Promise<PlaceDetail | null>;
  copy(text: string): Promise<void>;
}
