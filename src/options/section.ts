/** One part of the settings page. */
import type { JSX } from 'preact';
import type { Connection } from '../mail/connection.ts';
import type { Settings } from '../mail/settings.ts';
import type { send } from '../messaging/send.ts';
import type { MessageKey } from '../ui/i18n.ts';

export interface SectionProps {
  connection: Connection;
  settings: Settings;
  /** Holds at once. */
  change: (changed: Partial<Settings>) => void;
  send: typeof send;
  /** Something else than a setting has changed: asks for all anew. */
  refresh: () => Promise<void>;
  version: string;
}

export interface Section {
  /** Behind the #: a link leads here. */
  id: string;
  title: MessageKey;
  /** Texts that it is found by, besides its title. */
  foundBy: readonly MessageKey[];
  /** Only with a server. */
  connected?: true;
  /** What stands under the title. */
  Content: (props: SectionProps) => JSX.Element | null;
}
