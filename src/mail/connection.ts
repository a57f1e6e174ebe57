/** Why a request to the backend failed. */
export type RequestFailure =
  /** This computer has no network. */
  | 'offline'
  /** No response: the backend is down, a redirect, a timeout, or aborted here. */
  | 'unreachable'
  /** 408, 425, 429 or 5xx: retry later. */
  | 'busy'
  /** Not Nunchi: a proxy's page, a network's sign-in page, another program. */
  | 'foreign'
  /** No API version in common: the backend is older (newer) than this extension. */
  | 'server-older'
  | 'server-newer'
  /** 401: this browser's token is not valid, or no longer. */
  | 'unknown-device'
  /** Any other 4xx: a retry would fail too. */
  | 'refused';

/** How the latest request went. A backend that refuses one works well. */
export type ConnectionHealth = 'well' | Exclude<RequestFailure, 'unknown-device' | 'refused'>;

/** Why a connect link did not work. */
export type ConnectError =
  | Exclude<RequestFailure, 'unknown-device'>
  | 'not-a-link'
  /** The link's code is used, expired, or its account's root is missing. */
  | 'code-refused'
  /** Connected to another account already. */
  | 'other-account';

/** Why settings can't be synced. */
export type SettingsTrouble = 'too-large' | 'unreadable';

/** How this browser's settings compare to the account's. */
export interface SettingsSync {
  /** `waiting`: the backend lacks a choice made here. */
  state: 'in-step' | 'waiting' | SettingsTrouble;
  /** Names of settings that the account's choices replaced when this browser joined. */
  replaced: string[];
}

export type Connection =
  | { state: 'none' }
  | { state: 'revoked'; host: string /** Kept, to keep own pixels out of quotes. */; ownPixelPaths: string[] }
  | {
      state: 'connected';
      host: string;
      /** Where pixels load from, without a slash at the end. */
      publicUrl: string;
      /** `/p/` and the 13 characters that begin this account's pixels, per epoch. */
      ownPixelPaths: string[];
      /** When this browser joined, by the backend's clock if it said so, ms; 0: not known. */
      connectedAt: number;
      health: ConnectionHealth;
      /** Mails that the backend does not have yet. */
      waiting: number;
    };

/** What the backend lacks. Disconnecting loses it if the backend can't be reached. */
export interface OutboxCount {
  mails: number;
  deletions: number;
}

/** Another browser of the account. */
export interface OtherBrowser {
  id: string;
  /** "Chrome on Linux". */
  label: string;
  /** ms, by the backend's clock, like `lastSeenAt`. */
  createdAt: number;
  lastSeenAt: number | null;
}
