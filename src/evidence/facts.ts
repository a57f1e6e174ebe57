/** What is kept of a load and its message: all a verdict rests on. */
import type { Recipients } from '../protocol/api.ts';
import type { Device, Network, Place, Via } from '../protocol/load.ts';

export interface Facts {
  /** Arrival, ms. */
  at: number;
  via: Via;
  /** "Outlook", "Chrome"; null where unknown or hidden by a proxy. */
  client: string | null;
  device: Device;
  os: string | null;
  /** The bot or scanner by its own name; null for none. */
  automation: string | null;
  network: Network;
  /** Null behind proxies, relays and data centres. */
  place: Place | null;
  /** 8 bytes, base64url: one reader on one network with one app, within this message. Null where it must not be kept. */
  viewer: string | null;
  /** The viewer registered the message. */
  sender: boolean;
}

export interface MessageContext {
  /** The moment of Send, ms. */
  sentAt: number;
  recipients: Recipients;
}
