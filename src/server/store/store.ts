/** What the backend keeps, whatever the database. Ids are base64url, times ms since 1970. */
import type { Facts } from '../../evidence/facts.ts';
import type { DevicesResponse, MessageRequest, Recipients, SettingsResponse } from '../../protocol/api.ts';
import type { PlaceDetail } from '../../protocol/load.ts';

/** Facts as stored; reading derives `sender`. */
export type LoadFacts = Omit<Facts, 'sender'>;

/** A load to be stored. */
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

/** A message with everything its verdicts rest on. */
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
  /** Number of the last change in here; the one given where there is none. */
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
  /** Stores a connect code by its SHA-256; for a new account where `account` is null. */
  addCode(hash: string, account: string | null, expiresAt: number): Promise<void>;
  /** Whether the code is still valid. */
  hasCode(hash: string, now: number): Promise<boolean>;
  /** Uses up a code and adds the device; null for a used, unknown or expired code. */
  redeemCode(hash: string, newAccount: string, device: NewDevice, now: number): Promise<RedeemedCode | null>;

  findCaller(tokenHash: string): Promise<Caller | null>;
  listDevices(account: string): Promise<DeviceRecord[]>;
  /** In all accounts. */
  countDevices(): Promise<number>;
  /** In any account, deleted ones aside. */
  hasMessages(): Promise<boolean>;
  /** False where the account has no such device. */
  removeDevice(account: string, device: string): Promise<boolean>;
  /** Stores when devices were last seen: id to ms. */
  noteSeen(seen: ReadonlyMap<string, number>): Promise<void>;

  /**
   * Registers or updates. `viewer` is kept from the first time, and with `keepsSentAt` so is `sentAt`. `gone`: another
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
  /** Erases a message, registered or not; false where the id is another account's. */
  deleteMessage(account: string, id: string, now: number): Promise<boolean>;
  countMessages(account: string): Promise<number>;
  /** Changes behind a cursor, in order: up to `limit` messages and deleted ids, fewer where loads are many. */
  listChanges(account: string, after: number, limit: number): Promise<Changes>;
  /** Adds views, except of deleted or other accounts' messages; returns whether any was added. */
  addOwnViews(account: string, views: readonly OwnView[]): Promise<boolean>;

  placeDetail(account: string): Promise<PlaceDetail>;
  /** For new loads; `coarsenLoads` does kept ones. */
  setPlaceDetail(account: string, detail: PlaceDetail): Promise<void>;
  /** One step of coarsening kept loads; looks at up to `limit` keys. */
  coarsenLoads(limit: number): Promise<CoarsenedLoads>;

  /** As last sealed by the account's browsers. */
  findSettings(account: string): Promise<SettingsResponse>;
  settingsRevision(account: string): Promise<number>;
  /** Replaces the settings of that revision; false where it is not the last. */
  replaceSettings(account: string, revision: number, sealed: string): Promise<boolean>;

  /** Erases an account and everything it has. */
  eraseAccount(account: string): Promise<void>;
  /** Erases up to `limit` messages sent before `before`, registered or not, and expired codes. */
  eraseOlder(before: number, now: number, limit: number): Promise<ErasedOlder>;

  /** Public URL last served; null before any start. */
  publicUrl(): Promise<string | null>;
  setPublicUrl(url: string): Promise<void>;
  /** Findings of an integrity check, if any. */
  findDamage(): Promise<string[]>;
  close(): Promise<void>;
}

export type PutOutcome = 'changed' | 'unchanged' | 'gone';

export interface RedeemedCode {
  account: string;
  newAccount: boolean;
}

export interface CoarsenedLoads {
  /** Account whose loads changed; null where none did. */
  account: string | null;
  /** Whether to call again. */
  more: boolean;
}

export interface ErasedOlder {
  /** Accounts whose messages they were. */
  accounts: string[];
  /** Messages erased. */
  count: number;
  /** Whether to call again. */
  more: boolean;
}
