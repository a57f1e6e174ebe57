/** A section of the settings page. */
import type { JSX } from 'preact';
import type { Connection } from '../mail/connection.ts';
import type { Settings } from '../mail/settings.ts';
import type { send } from '../messaging/send.ts';
import type { MessageKey } from '../ui/i18n.ts';

export interface SectionProps {
  connection: Connection;
  settings: Settings;
  /** Applies at once. */
  change: (changed: Partial<Settings>) => void;
  send: typeof send;
  /** Loads everything again, for changes beyond settings. */
  refresh: () => Promise<void>;
  version: string;
}

export interface Section {
  /** The fragment of links to it. */
  id: string;
  title: MessageKey;
  /** Texts for the search, besides the title. */
  foundBy: readonly MessageKey[];
  /** Shown only while connected. */
  connected?: true;
  /** Content below the title. */
  Content: (props: SectionProps) => JSX.Element | null;
}
