/**
 * The one map of what the extension's parts say to each other. Each kind: who may ask, what, and what comes back.
 * `gmail`: the content script in mail.google.com. `page`: the extension's own pages.
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

/** A mail at the moment of Send, before Gmail has answered. */
export interface StagedMessage {
  id: string;
  sentAt: number;
  details: MailDetails;
}

/** What was found in an opened thread, and of which tracked mail. */
export interface FoundReply {
  id: string;
  answer: Reply;
}

export interface MessageMap {
  'connection.get': { from: 'any'; request: undefined; response: Connection };
  /** Asks the backend how the connection stands: `connection.get` says it then. */
  'connection.check': { from: 'any'; request: undefined; response: undefined };
  'connection.connect': { from: 'page'; request: { link: string }; response: { error: ConnectError | null } };
  'connection.disconnect': { from: 'page'; request: undefined; response: undefined };
  'outbox.count': { from: 'page'; request: undefined; response: OutboxCount };
  /** The account's others; null where the backend could not be asked. */
  'browsers.list': { from: 'page'; request: undefined; response: OtherBrowser[] | null };
  /** Takes its access away; false where that is not known to be done. */
  'browsers.disconnect': { from: 'page'; request: { id: string }; response: boolean };
  /** A link for another browser of this account; null when the backend can't be reached. */
  'connection.invite': { from: 'page'; request: undefined; response: { link: string | null } };

  'settings.get': { from: 'any'; request: undefined; response: Settings };
  'settings.set': { from: 'page'; request: Partial<Settings>; response: Settings };
  /** All settings and saved views, for a file. */
  'settings.save-file': { from: 'page'; request: undefined; response: SettingsFile };
  /** What a file would change; nothing is changed. */
  'settings.look-into-file': { from: 'page'; request: { text: string }; response: SettingsFileResult };
  /** Takes over what differs, all or nothing. */
  'settings.take-file': { from: 'page'; request: { text: string }; response: SettingsFileResult };

  'settings.sync': { from: 'page'; request: undefined; response: SettingsSync };
  /** What the account's choices took the place of is chosen again (`mine`), or given up. */
  'settings.settle': { from: 'page'; request: { keep: 'mine' | 'theirs' }; response: undefined };

  /** How fine a place the account keeps; null: the backend was not reached, or none is connected. */
  'places.get': { from: 'page'; request: undefined; response: PlaceDetail | null };
  /** Answers what holds from now on; null: the backend was not reached, and nothing has changed. */
  'places.set': { from: 'page'; request: { detail: PlaceDetail }; response: PlaceDetail | null };

  /** Opens the options page, where one connects: a content script can't. */
  'options.open': { from: 'gmail'; request: undefined; response: undefined };
  /** Opens Chrome's page of extensions, which no page but the background may. */
  'extensions.open': { from: 'any'; request: undefined; response: undefined };
  /** Opens the page of all tracked mail: all of it, or the mails to chase, of all Gmail accounts. */
  'activity.open': { from: 'gmail'; request: { view: 'chase' | undefined }; response: undefined };

  'menu.get': { from: 'gmail'; request: { gmailAccount: string }; response: MenuState };
  /** The person looks at the menu: nothing in it is new any more. */
  'menu.seen': { from: 'gmail'; request: { gmailAccount: string }; response: undefined };
  'menu.pause': { from: 'gmail'; request: { paused: boolean }; response: undefined };

  /**
   * A compose window has opened: what was chosen for it by hand, and which pixel would it carry (null: not connected).
   * A draft id that was sent before means Undo Send: that mail is taken back.
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

  /** Send was pressed: keep the mail durably, not yet to be registered. `staged` false: the pixel must not go out. */
  'send.stage': { from: 'gmail'; request: StagedMessage; response: { staged: boolean } };
  /** Gmail took it: register it. */
  'send.confirm': {
    from: 'gmail';
    request: { id: string; threadId: string | null; gmailMessageId: string | null };
    response: undefined;
  };

  /** Gmail took it without the receipt it asked for: its row shall say so. */
  'send.untracked': { from: 'gmail'; request: Omit<UntrackedMail, 'id'>; response: undefined };

  /** Threads without a tracked mail are left out. */
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
  /** How many mails are to be chased, of all Gmail accounts. */
  'chase.count': { from: 'page'; request: undefined; response: number };

  /** Latest reads first. */
  'messages.latest': { from: 'page'; request: { limit: number }; response: TrackedMessage[] };
  /** Those whose subject, or a recipient's name or address, has each of the words; latest first. */
  'messages.find': { from: 'page'; request: { words: string; limit: number }; response: TrackedMessage[] };

  /** About `limit` of the mails sent before `before` (ms; null: from the latest), latest first. */
  'activity.page': { from: 'page'; request: { before: number | null; limit: number }; response: ActivityPage };
  /** All rows of these threads, and those of these mails. */
  'activity.threads': {
    from: 'page';
    request: { gmailAccount: string; threadIds: string[]; ids: string[] };
    response: ActivityRow[];
  };
  /** What holds for the notifications of one mail from now on, in all browsers of the account. */
  'mail.notify': { from: 'page'; request: { id: string; when: MailNotify['when'] }; response: undefined };
  /** What one mail is to be remembered for from now on, and when (ms), in all browsers of the account. */
  'mail.remind': {
    from: 'any';
    request: { id: string } & Pick<MailReminder, 'of' | 'dueAt'>;
    response: undefined;
  };

  /** The person looks at the reads: none of them is new any more. */
  'reads.seen': { from: 'page'; request: undefined; response: undefined };

  /** One mail whole; null: it is not known (any more). */
  'activity.mail': { from: 'page'; request: { id: string }; response: TrackedMessage | null };
  'activity.views': { from: 'page'; request: undefined; response: SavedView[] };
  /** One of the same name is replaced. Answers all as they are then; rejects where there are too many, or it is too long. */
  'activity.save-view': { from: 'page'; request: SavedView; response: SavedView[] };
  'activity.remove-view': { from: 'page'; request: { name: string }; response: SavedView[] };
  /** The history of these mails is erased here now, and at the backend as soon as it can be told. */
  'activity.forget': { from: 'page'; request: { ids: string[] }; response: undefined };

  /** An opened thread holds replies or read receipts to its tracked mails. `id` is the tracked mail's. */
  'answers.report': {
    from: 'gmail';
    request: { gmailAccount: string; threadId: string; found: FoundReply[] };
    response: undefined;
  };

  /** A read receipt stands in a thread of its own: `subject` is that of the mail it is for. */
  'receipts.report': {
    from: 'gmail';
    request: { gmailAccount: string; subject: string; answer: Reply };
    response: undefined;
  };

  /** The sender's own browser has really loaded these mails' pixels. */
  'own-views.report': { from: 'gmail'; request: { views: { id: string; at: number }[] }; response: undefined };
}

export type Kind = keyof MessageMap;
export type Request<K extends Kind> = MessageMap[K]['request'];
export type Response<K extends Kind> = MessageMap[K]['response'];

/** The long-lived port each Gmail tab keeps open; while one is, the background polls. */
export const GMAIL_PORT = 'nunchi-gmail';
/** The same of the extension's own pages that show mails as they change: they hear what Gmail tabs hear. */
export const PAGE_PORT = 'nunchi-page';

/** What the background tells open Gmail tabs. */
export type GmailEvent =
  | {
      kind: 'threads';
      gmailAccount: string;
      changed: ThreadSummary[];
      removed: string[];
      /** Changed mails whose thread is not known, by their ids; absent: none. They may be gone. */
      alone?: string[];
    }
  /** The person has looked at the reads of a Gmail account, or, with null, of all: none is new any more. */
  | { kind: 'looked'; gmailAccount: string | null }
  | { kind: 'connection'; connection: Connection }
  | { kind: 'settings'; settings: Settings };
