import type { ChangedMail } from './store/changed-mail.ts';

/** What features report. `background.ts` alone decides who acts on it. */
export type Change =
  /** Mails whose rows look different now. */
  | { kind: 'mails'; mails: readonly ChangedMail[] }
  /** The index holds news from the backend. */
  | { kind: 'synced' }
  /** An entry became due. */
  | { kind: 'outbox' }
  /** State, health, or the number of waiting mails. */
  | { kind: 'connection' }
  /** Joined an account. */
  | { kind: 'connected' }
  /** Left the account, its data erased. */
  | { kind: 'disconnected' }
  /** The backend answers again after errors. */
  | { kind: 'reachable' }
  /** Chosen here, or in another browser. */
  | { kind: 'settings' }
  /** A reminder was chosen for one mail. */
  | { kind: 'reminder'; id: string }
  /** Reads were seen: of this Gmail account, or (null) of all. */
  | { kind: 'looked'; gmailAccount: string | null };

/** Resolves once open pages know; never rejects. */
export type ReportChange = (change: Change) => Promise<void>;
