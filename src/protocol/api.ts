/** The bodies of `/v1`, described in docs/api.md. `zod/mini`, since the extension bundles it too. */
import * as z from 'zod/mini';
import { LABEL_LIMIT, SEALED_LIMIT, SETTINGS_LIMIT, VIEWS_LIMIT } from './limits.ts';
import { DEVICES, PLACE_DETAILS, STATUSES, VERDICTS, VIAS } from './load.ts';

const base64url = (characters: number) =>
  z.string().check(z.regex(new RegExp(`^[A-Za-z0-9_-]{${characters}}$`), `must be ${characters} base64url characters`));

/** 16 bytes. */
export const messageId = base64url(22);
/** 8 bytes. */
export const accountId = base64url(11);
/** 128 random bits. */
export const connectCode = base64url(22);
/** 256 random bits. */
export const deviceToken = base64url(43);

/** The latest time a `Date` holds. */
export const time = z.int().check(z.nonnegative(), z.lte(8_640_000_000_000_000));
const epoch = z.int().check(z.gte(0), z.lte(255));
const webUrl = z.url({ protocol: /^https?$/ });

/** `POST /v1/devices` */
export const deviceRequest = z.object({
  code: connectCode,
  label: z.string().check(z.trim(), z.minLength(1), z.maxLength(LABEL_LIMIT)),
});
export type DeviceRequest = z.infer<typeof deviceRequest>;

/** Its 201. */
export const deviceResponse = z.object({
  account: accountId,
  device: z.string(),
  token: deviceToken,
  epoch,
  mintKey: base64url(43),
  publicUrl: webUrl,
  newAccount: z.boolean(),
  /** As in the list of devices, by the backend's clock; absent from an older backend. */
  createdAt: z.optional(time),
});
export type DeviceResponse = z.infer<typeof deviceResponse>;

/** `GET /v1/devices` */
export const devicesResponse = z.object({
  devices: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      createdAt: time,
      lastSeenAt: z.nullable(time),
      current: z.boolean(),
    }),
  ),
});
export type DevicesResponse = z.infer<typeof devicesResponse>;

/** `POST /v1/invites`, its 201. */
export const inviteResponse = z.object({ code: connectCode, expiresAt: time });
export type InviteResponse = z.infer<typeof inviteResponse>;

/** Mail systems that fetch images in their own ways; a hint that identifies no recipient. */
export const MAIL_SYSTEMS = ['google', 'microsoft', 'yahoo', 'apple'] as const;
export type MailSystem = (typeof MAIL_SYSTEMS)[number];

export const recipients = z.object({
  count: z.int().check(z.gte(0), z.lte(10_000)),
  /** Whether the sender is among them. */
  self: z.enum(['none', 'some', 'only']),
  hints: z.array(z.enum(MAIL_SYSTEMS)).check(z.maxLength(MAIL_SYSTEMS.length)),
});
export type Recipients = z.infer<typeof recipients>;

const sealedText = (limit: number) =>
  z.string().check(z.regex(/^[A-Za-z0-9_-]+$/, 'must be base64url'), z.maxLength(limit));

/** `PUT /v1/messages/{id}` */
export const messageRequest = z.object({
  sentAt: time,
  recipients,
  sealed: sealedText(SEALED_LIMIT),
});
export type MessageRequest = z.infer<typeof messageRequest>;

export const place = z.object({
  country: z.string(),
  region: z.nullable(z.string()),
  city: z.nullable(z.string()),
  lat: z.nullable(z.number()),
  lon: z.nullable(z.number()),
});

/** One load as judged now. An unknown word of a newer backend becomes the unknown value. */
export const load = z.object({
  at: time,
  verdict: z.catch(z.enum(VERDICTS), 'unconfirmed'),
  /** One of REASONS; a newer backend may have more. */
  reason: z.string(),
  /** Its read session's number in the message, from 1. */
  session: z.int(),
  client: z.nullable(z.string()),
  device: z.catch(z.enum(DEVICES), 'unknown'),
  os: z.nullable(z.string()),
  via: z.catch(z.enum(VIAS), 'direct'),
  place: z.nullable(place),
  /** Number of the viewer within the message, from 1; null if unknown. */
  viewer: z.nullable(z.int()),
});
export type Load = z.infer<typeof load>;

/** `GET /v1/messages/{id}` */
export const messageResponse = z.object({
  id: messageId,
  sentAt: time,
  sealed: z.string(),
  recipients: z.extend(recipients, { hints: z.catch(recipients.shape.hints, []) }),
  status: z.catch(z.enum(STATUSES), 'unconfirmed'),
  reads: z.int(),
  viewers: z.int(),
  firstReadAt: z.nullable(time),
  lastReadAt: z.nullable(time),
  loads: z.array(load),
});
export type MessageResponse = z.infer<typeof messageResponse>;

/** `GET /v1/changes` */
export const changesResponse = z.object({
  cursor: z.string(),
  more: z.boolean(),
  messages: z.array(messageResponse),
  deleted: z.array(messageId),
  /** Number of the last settings change; absent from a backend without settings. */
  settings: z.optional(z.int()),
});
export type ChangesResponse = z.infer<typeof changesResponse>;

/** `GET /v1/settings`. Revisions count from 1; at 0 there is nothing. */
export const settingsResponse = z.object({ revision: z.int(), sealed: z.nullable(z.string()) });
export type SettingsResponse = z.infer<typeof settingsResponse>;

/** `PUT /v1/settings`, 204: becomes the revision after `revision`; 409 where there is one already. */
export const settingsRequest = z.object({
  revision: z.int().check(z.nonnegative()),
  sealed: sealedText(SETTINGS_LIMIT),
});
export type SettingsRequest = z.infer<typeof settingsRequest>;

/** `POST /v1/own-views` */
export const ownViewsRequest = z.object({
  views: z.array(z.object({ id: messageId, at: time })).check(z.maxLength(VIEWS_LIMIT)),
});
export type OwnViewsRequest = z.infer<typeof ownViewsRequest>;

/** `GET /v1/me` */
export const meResponse = z.object({
  account: accountId,
  device: z.string(),
  publicUrl: webUrl,
  epoch,
  messages: z.int(),
  placeDetail: z.enum(PLACE_DETAILS),
});
export type MeResponse = z.infer<typeof meResponse>;

/** `PATCH /v1/me`, 204. Kept places become as coarse. */
export const meRequest = z.object({ placeDetail: z.enum(PLACE_DETAILS) });

/** An error, `application/problem+json` (RFC 9457). */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** Names the field, the fault and its fix. */
  detail: z.optional(z.string()),
});
export type Problem = z.infer<typeof problem>;
