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

/** Why settings can't be kept in step with the account's other browsers. */
export type SettingsTrouble = 'too-large' | 'unreadable';

/** How this browser's settings stand to those of the account's other browsers. */
export interface SettingsSync {
  /** `waiting`: something was chosen here that the backend has yet to hear of. */
  state: 'in-step' | 'waiting' | SettingsTrouble;
  /** Names of what was chosen here before this browser joined, and the account's own choice took the place of. */
  replaced: string[];
}

export type Connection =
  | { state: 'none' }
  | { state: 'revoked'; host: string /** Known still: they are kept out of quotes. */; ownPixelPaths: string[] }
  | {
      state: 'connected';
      host: string;
      /** Where pixels are loaded from, without a slash at the end. */
      publicUrl: string;
      /** `/p/` and the 13 characters that all of this account's pixels begin with, per epoch. */
      ownPixelPaths: string[];
      /** When this browser was connected, by the backend's clock where it said so, ms; 0 where that is not known. */
      connectedAt: number;
      health: ConnectionHealth;
      /** Mails that the backend has yet to hear of. */
      waiting: number;
    };

/** What the backend has yet to hear of, and what disconnecting loses where it can't be told. */
export interface OutboxCount {
  mails: number;
  deletions: number;
}

/** Another browser of the account, as the backend lists it. */
export interface OtherBrowser {
  id: string;
  /** "Chrome on Linux". */
  label: string;
  /** ms, by the backend's clock, as below. */
  createdAt: number;
  lastSeenAt: number | null;
}
