/**
 * Every message between the extension's parts: who may send it, its request and its response. `gmail`: the content
 * script in mail.google.com. `page`: the extension's own pages.
 */

import type { ActivityPage, ActivityRow } from '../mail/activity-row.ts';
import type { ConnectError, Connection, OtherBrowser, OutboxCount, SettingsSync } from '../mail/connection.ts';
import type { DraftChoice, MailNotify, MailReminder } from '../mail/mail-choices.ts';
import type { MenuState } from '../mail/menu-state.ts';
import type { SavedView, Settings } from '../mail/settings.ts';
import type { SettingsFile, SettingsFileResult } from '../mail/settings-file.ts';
import type { MailDetails, Reply, ThreadSummary, TrackedMessage, UntrackedMail } from '../mail/tracked-mail.ts';
import type { PlaceDetail } from '../protocol/load.ts';

export interface Pixel {
  /** The message's id. */
  id: string;
  url: string;
}

/** A mail at the moment of Send, before Gmail responds. */
export interface StagedMessage {
  id: string;
  sentAt: number;
  details: MailDetails;
}

/** A reply found in an opened thread, and the tracked mail it is for. */
export interface FoundReply {
  id: string;
  answer: Reply;
}

export interface MessageMap {
  'connection.get': { from: 'any'; request: undefined; response: Connection };
  /** Asks the backend, so that `connection.get` is up to date. */
  'connection.check': { from: 'any'; request: undefined; response: undefined };
  'connection.connect': { from: 'page'; request: { link: string }; response: { error: ConnectError | null } };
  'connection.disconnect': { from: 'page'; request: undefined; response: undefined };
  'outbox.count': { from: 'page'; request: undefined; response: OutboxCount };
  /** The account's others; null: the backend could not be asked. */
  'browsers.list': { from: 'page'; request: undefined; response: OtherBrowser[] | null };
  /** Revokes it. False: not known to be done. */
  'browsers.disconnect': { from: 'page'; request: { id: string }; response: boolean };
  /** A link for another browser of this account; null: the backend can't be reached. */
  'connection.invite': { from: 'page'; request: undefined; response: { link: string | null } };

  'settings.get': { from: 'any'; request: undefined; response: Settings };
  'settings.set': { from: 'page'; request: Partial<Settings>; response: Settings };
  /** All settings and saved views. */
  'settings.save-file': { from: 'page'; request: undefined; response: SettingsFile };
  /** What a file would change; nothing changes. */
  'settings.look-into-file': { from: 'page'; request: { text: string }; response: SettingsFileResult };
  /** Takes over what differs, all or nothing. */
  'settings.take-file': { from: 'page'; request: { text: string }; response: SettingsFileResult };

  'settings.sync': { from: 'page'; request: undefined; response: SettingsSync };
  /** Chooses again what the account's choices replaced (`mine`), or gives it up. */
  'settings.settle': { from: 'page'; request: { keep: 'mine' | 'theirs' }; response: undefined };

  /** How detailed the account's places are; null: not reached, or not connected. */
  'places.get': { from: 'page'; request: undefined; response: PlaceDetail | null };
  /** Returns what holds now; null: not reached, nothing changed. */
  'places.set': { from: 'page'; request: { detail: PlaceDetail }; response: PlaceDetail | null };

  /** For content scripts, which can't open it themselves. */
  'options.open': { from: 'gmail'; request: undefined; response: undefined };
  /** Opens Chrome's extensions page, which only the background may. */
  'extensions.open': { from: 'any'; request: undefined; response: undefined };
  /** Opens the activity page: all mails, or those to chase, of all Gmail accounts. */
  'activity.open': { from: 'gmail'; request: { view: 'chase' | undefined }; response: undefined };

  'menu.get': { from: 'gmail'; request: { gmailAccount: string }; response: MenuState };
  /** The person looks at the menu: its reads are seen. */
  'menu.seen': { from: 'gmail'; request: { gmailAccount: string }; response: undefined };
  'menu.pause': { from: 'gmail'; request: { paused: boolean }; response: undefined };

  /**
   * A compose window opened: returns the draft's choice, and its pixel (null: not connected). A draft that was sent
   * before means Undo Send: takes that mail back.
   */
  'draft.open': {
    from: 'gmail';
    request: { gmailAccount: string; draftId: string | null };
    response: { choice: DraftChoice; pixel: Pixel | null };
  };
  'draft.set': {
    from: 'gmail';
    request: { gmailAccount: string; draftId: string; choice: DraftChoice };
    response: undefined;
  };

  /** Send was pressed: stores the mail, not yet registered. `staged` false: the pixel must not go out. */
  'send.stage': { from: 'gmail'; request: StagedMessage; response: { staged: boolean } };
  /** Gmail sent it: registers it. */
  'send.confirm': {
    from: 'gmail';
    request: { id: string; threadId: string | null; gmailMessageId: string | null };
    response: undefined;
  };

  /** Gmail sent it without its receipt: its row says so. */
  'send.untracked': { from: 'gmail'; request: Omit<UntrackedMail, 'id'>; response: undefined };

  /** Omits threads without a tracked mail. */
  'threads.summaries': {
    from: 'gmail';
    request: { gmailAccount: string; threadIds: string[] };
    response: ThreadSummary[];
  };
  /** Oldest first. */
  'threads.messages': {
    from: 'gmail';
    request: { gmailAccount: string; threadId: string };
    response: TrackedMessage[];
  };
  /** Mails to chase, of all Gmail accounts. */
  'chase.count': { from: 'page'; request: undefined; response: number };

  /** Latest reads first. */
  'messages.latest': { from: 'page'; request: { limit: number }; response: TrackedMessage[] };
  /** Mails with every word in subject, names or addresses, latest first. */
  'messages.find': { from: 'page'; request: { words: string; limit: number }; response: TrackedMessage[] };

  /** About `limit` mails sent before `before` (ms; null: from the latest), latest first. */
  'activity.page': { from: 'page'; request: { before: number | null; limit: number }; response: ActivityPage };
  /** Rows of these threads, and of these mails. */
  'activity.threads': {
    from: 'page';
    request: { gmailAccount: string; threadIds: string[]; ids: string[] };
    response: ActivityRow[];
  };
  /** Notifications of one mail, in all browsers of the account. */
  'mail.notify': { from: 'page'; request: { id: string; when: MailNotify['when'] }; response: undefined };
  /** The reminder of one mail, due then (ms), in all browsers of the account. */
  'mail.remind': {
    from: 'any';
    request: { id: string } & Pick<MailReminder, 'of' | 'dueAt'>;
    response: undefined;
  };

  /** The person looks at the reads: all are seen. */
  'reads.seen': { from: 'page'; request: undefined; response: undefined };

  /** A whole mail; null: not known. */
  'activity.mail': { from: 'page'; request: { id: string }; response: TrackedMessage | null };
  'activity.views': { from: 'page'; request: undefined; response: SavedView[] };
  /** Replaces one of the same name. Returns all; rejects if there are too many, or it is too long. */
  'activity.save-view': { from: 'page'; request: SavedView; response: SavedView[] };
  'activity.remove-view': { from: 'page'; request: { name: string }; response: SavedView[] };
  /** Deletes these mails here now, and at the backend once it can be reached. */
  'activity.forget': { from: 'page'; request: { ids: string[] }; response: undefined };

  /** Replies and read receipts in an opened thread. `id`: the tracked mail's. */
  'answers.report': {
    from: 'gmail';
    request: { gmailAccount: string; threadId: string; found: FoundReply[] };
    response: undefined;
  };

  /** A read receipt in a thread of its own. `subject`: of the mail it is for. */
  'receipts.report': {
    from: 'gmail';
    request: { gmailAccount: string; subject: string; answer: Reply };
    response: undefined;
  };

  /** The sender's own browser loaded these mails' pixels. */
  'own-views.report': { from: 'gmail'; request: { views: { id: string; at: number }[] }; response: undefined };
}

export type Kind = keyof MessageMap;
export type Request<K extends Kind> = MessageMap[K]['request'];
export type Response<K extends Kind> = MessageMap[K]['response'];

/** Port of a Gmail tab; while one is open, the background polls. */
export const GMAIL_PORT = 'nunchi-gmail';
/** Port of our pages that show mails live: same events. */
export const PAGE_PORT = 'nunchi-page';

/** Events for open Gmail tabs and pages. */
export type GmailEvent =
  | {
      kind: 'threads';
      gmailAccount: string;
      changed: ThreadSummary[];
      removed: string[];
      /** Changed mails without a known thread, by id. They may be gone. */
      alone?: string[];
    }
  /** Reads were seen: of this Gmail account, or (null) of all. */
  | { kind: 'looked'; gmailAccount: string | null }
  | { kind: 'connection'; connection: Connection }
  | { kind: 'settings'; settings: Settings };
