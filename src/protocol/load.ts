/** The values of a load's fields, shared by backend, rules and pages. */

/** What fetched the image for the recipient; `direct` is the reader's own app. */
export const VIAS = [
  'direct',
  'gmail',
  'gmail-prefetch',
  'apple-relay',
  'yahoo',
  'microsoft',
  'proton',
  'fastmail',
  'hey',
] as const;
export type Via = (typeof VIAS)[number];

export const DEVICES = ['desktop', 'mobile', 'tablet', 'unknown'] as const;
export type Device = (typeof DEVICES)[number];

/** Client of a load by an unnamed app with a system's web view. */
export const UNNAMED_MAIL_APP = 'Mail app';

export const NETWORKS = ['datacentre', 'relay', 'security', 'unknown'] as const;
export type Network = (typeof NETWORKS)[number];

/** Approximate origin of a load, by a public database. */
export interface Place {
  /** ISO 3166-1 alpha-2. */
  country: string;
  region: string | null;
  city: string | null;
  /** Degrees, WGS 84. */
  lat: number | null;
  lon: number | null;
}

/** How fine a place an account keeps, coarsest first. Positions come with the city. */
export const PLACE_DETAILS = ['off', 'country', 'region', 'city'] as const;
export type PlaceDetail = (typeof PLACE_DETAILS)[number];

export const VERDICTS = ['read', 'unconfirmed', 'automatic', 'own'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const STATUSES = ['unread', 'unconfirmed', 'read'] as const;
export type Status = (typeof STATUSES)[number];

/** Why a load got its verdict. Clients store them. */
export const REASONS = [
  'head-or-prefetch',
  'gmail-prefetch',
  'self-sent',
  'sender-browser',
  'gmail-own-view',
  'gmail-before-delivery',
  'gmail-own-copy',
  'gmail-proxy',
  'yahoo-delivery',
  'yahoo-proxy',
  'fastmail-proxy',
  'hey-proxy',
  'proton-preload',
  'apple-privacy',
  'bare-mozilla',
  'no-user-agent',
  'false-chrome',
  'bot',
  'app-on-delivery',
  'app-own-copy',
  'mail-app',
  'unnamed-app',
  'defender-scan',
  'outlook-delivery',
  'microsoft-delivery',
  'microsoft-proxy',
  'microsoft-network',
  'security-vendor',
  'datacentre',
  'delivery-scan',
  'gateway-scan',
  'browser',
] as const;
export type Reason = (typeof REASONS)[number];
