/** What is kept of a load, and what is known of its message: all that a verdict may rest on. */
import type { Recipients } from '../protocol/api.ts';
import type { Device, Network, Place, Via } from '../protocol/load.ts';

export interface Facts {
  /** When it arrived, ms. */
  at: number;
  via: Via;
  /** "Outlook", "Chrome"; null where unknown or hidden by a proxy. */
  client: string | null;
  device: Device;
  os: string | null;
  /** Name of the bot, scanner or other automation that says so of itself; null for none. */
  automation: string | null;
  network: Network;
  /** Null behind proxies, relays and data centres. */
  place: Place | null;
  /** 8 bytes, base64url: one reader on one network with one app, within this message only. Null where it must not be kept. */
  viewer: string | null;
  /** That viewer is the one that registered the message. */
  sender: boolean;
}

export interface MessageContext {
  /** When Send was pressed, ms. */
  sentAt: number;
  recipients: Recipients;
}
