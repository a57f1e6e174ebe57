/** How the backend answered the last time it was asked. */
export type ConnectionHealth =
  | 'well'
  /** This computer has no network. */
  | 'offline'
  /** It gives no answer. */
  | 'silent'
  /** It answers that it can't now. */
  | 'busy'
  /** What answers there is not Nunchi. */
  | 'foreign'
  /** It and this extension don't understand each other: one of them is to be updated. */
  | 'server-older'
  | 'server-newer';

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
      standing: ConnectionHealth;
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

/** Why a connect link did not work. */
export type ConnectError =
  | 'not-a-link'
  | 'code-refused'
  | 'unreachable'
  | 'offline'
  | 'server-error'
  | 'not-nunchi'
  | 'server-older'
  | 'server-newer'
  | 'other-account';
