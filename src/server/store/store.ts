/** What the backend keeps, apart from how: SQLite now, another database later. All ids base64url; times ms since 1970. */
import type { Facts } from '../../evidence/facts.ts';
import type { DevicesResponse, MessageRequest, Recipients, SettingsResponse } from '../../protocol/api.ts';
import type { PlaceDetail } from '../../protocol/load.ts';

/** Facts as they are kept: whether the sender made the load is found when they are read. */
export type LoadFacts = Omit<Facts, 'sender'>;

/** A load on its way into the store. */
export interface NewLoad {
  account: string;
  message: string;
  at: number;
  /** LoadFacts as JSON. */
  facts: string;
}

export interface NewDevice {
  id: string;
  label: string;
  /** SHA-256 of its bearer token. */
  tokenHash: string;
}

export type DeviceRecord = Omit<DevicesResponse['devices'][number], 'current'>;

/** Who makes a request. */
export interface Caller {
  account: string;
  device: string;
}

/** A message with all that its verdicts rest on. */
export interface MessageRecord {
  id: string;
  sentAt: number;
  recipients: Recipients;
  sealed: string;
  /** Oldest first. */
  loads: Facts[];
  ownViews: number[];
}

export interface Changes {
  /** The last change told of here; the one asked from where there is none. */
  cursor: number;
  more: boolean;
  messages: MessageRecord[];
  deleted: string[];
}

export interface OwnView {
  id: string;
  at: number;
}

export interface Store {
  /** Keeps a connect code by its SHA-256; with account null it makes a new account. */
  addCode(hash: string, account: string | null, expiresAt: number): Promise<void>;
  /** Whether the code can still be used. */
  hasCode(hash: string, now: number): Promise<boolean>;
  /** Uses up a code and adds the device; null where the code is used, unknown or expired. */
  redeemCode(hash: string, newAccount: string, device: NewDevice, now: number): Promise<RedeemedCode | null>;

  findCaller(tokenHash: string): Promise<Caller | null>;
  listDevices(account: string): Promise<DeviceRecord[]>;
  /** Of all accounts. */
  countDevices(): Promise<number>;
  /** Of all accounts, deleted ones not counted. */
  hasMessages(): Promise<boolean>;
  /** False where the account has no such device. */
  removeDevice(account: string, device: string): Promise<boolean>;
  /** Keeps when devices were last seen: id to ms. */
  noteSeen(seen: ReadonlyMap<string, number>): Promise<void>;

  /**
   * Registers or updates; `viewer` is kept from the first time only, and with `keepsSentAt` so is `sentAt`. `gone`: another
   * account's id, or a deleted one.
   */
  putMessage(
    account: string,
    id: string,
    message: MessageRequest,
    viewer: string | null,
    options?: { keepsSentAt?: boolean },
  ): Promise<PutOutcome>;
  findMessage(account: string, id: string): Promise<MessageRecord | null>;
  /** Erases a message's history, known before or not; false where the id is another account's. */
  deleteMessage(account: string, id: string, now: number): Promise<boolean>;
  countMessages(account: string): Promise<number>;
  /** What changed behind a cursor, in order: up to `limit` messages and deleted ids together, fewer where loads are many. */
  listChanges(account: string, after: number, limit: number): Promise<Changes>;
  /** Views of messages that are deleted or another account's are not kept; says whether any was. */
  addOwnViews(account: string, views: readonly OwnView[]): Promise<boolean>;

  placeDetail(account: string): Promise<PlaceDetail>;
  /** Nothing finer is kept of the loads that come from now on. Those that are there wait for `coarsenLoads`. */
  setPlaceDetail(account: string, detail: PlaceDetail): Promise<void>;
  /** A step of making kept loads as coarse as their accounts have said: looks at `limit` keys at most. */
  coarsenLoads(limit: number): Promise<CoarsenedLoads>;

  /** As an account's browsers have sealed them last. */
  findSettings(account: string): Promise<SettingsResponse>;
  settingsRevision(account: string): Promise<number>;
  /** Replaces those of that revision, and no others: false where they have changed since. */
  replaceSettings(account: string, revision: number, sealed: string): Promise<boolean>;

  /** Erases an account with all it has. */
  eraseAccount(account: string): Promise<void>;
  /** Erases up to `limit` messages sent before `before`, registered or not, and codes that have expired. */
  eraseOlder(before: number, now: number, limit: number): Promise<ErasedOlder>;

  /** The public URL that was served last; null before the first start. */
  publicUrl(): Promise<string | null>;
  setPublicUrl(url: string): Promise<void>;
  /** What an integrity check of the whole store finds wrong; none where it is sound. */
  findDamage(): Promise<string[]>;
  close(): Promise<void>;
}

export type PutOutcome = 'changed' | 'unchanged' | 'gone';

export interface RedeemedCode {
  account: string;
  newAccount: boolean;
}

export interface CoarsenedLoads {
  /** Whose loads have changed; null: nobody's. */
  account: string | null;
  /** There may be more to do. */
  more: boolean;
}

export interface ErasedOlder {
  /** Whose messages they were. */
  accounts: string[];
  /** Of messages. */
  count: number;
  /** There is more to erase. */
  more: boolean;
}
