/** Decides, whenever a read session is due, which become notifications. Pure. */
import type { NotifyWhen } from '../../mail/settings.ts';
import type { IndexedMessage, WaitingRead } from '../store/schema.ts';
import { type ReadSession, readSessionsOf, SETTLE_TIME } from '../sync/read-sessions.ts';

export interface WaitingMail {
  waiting: WaitingRead;
  /** Null: deleted or taken back. */
  message: IndexedMessage | null;
  /** An own view has yet to reach the backend. */
  viewed: boolean;
}

/** A read session worth a notification. */
export interface NotifiedRead {
  message: IndexedMessage;
  session: ReadSession;
  /** The mail had been read before. */
  again: boolean;
}

export interface NotifyRound {
  /** The latest read session of each mail, earliest first. */
  notify: NotifiedRead[];
  /** Nothing left to do. */
  done: WaitingRead[];
  /** Still waiting. */
  keep: WaitingRead[];
  /** Reads to add to the number on the toolbar icon. */
  unseen: number;
  /** When the next is due, ms; null: none waits. */
  nextAt: number | null;
}

interface Terms {
  now: number;
  when: NotifyWhen;
  /** End of the quiet hours, ms; null: outside of them. */
  quietUntil: number | null;
}

export function planRound(mails: readonly WaitingMail[], { now, when, quietUntil }: Terms): NotifyRound {
  const round: NotifyRound = { notify: [], done: [], keep: [], unseen: 0, nextAt: null };
  const wait = (waiting: WaitingRead, until: number) => {
    round.keep.push(waiting);
    round.nextAt = Math.min(round.nextAt ?? until, until);
  };
  for (const { waiting, message, viewed } of mails) {
    if (waiting.dueAt > now) {
      wait(waiting, waiting.dueAt);
      continue;
    }
    if (viewed) {
      wait({ ...waiting, dueAt: now + SETTLE_TIME }, now + SETTLE_TIME);
      continue;
    }
    const found = message && findSession(message, waiting.at);
    if (found && !waiting.counted && !isMuted(found)) round.unseen += 1;
    if (!found || !isWanted(found, when)) round.done.push(waiting);
    else if (quietUntil !== null) wait({ ...waiting, counted: true }, quietUntil);
    else {
      round.done.push(waiting);
      round.notify.push(found);
    }
  }
  round.notify = latestOfEach(round.notify);
  return round;
}

/** Null: the load turned out to be no read. */
function findSession(message: IndexedMessage, at: number): NotifiedRead | null {
  const sessions = message.report ? readSessionsOf(message.report) : [];
  const index = sessions.findIndex((loads) => loads.some((load) => load.at === at));
  const session = sessions[index];
  return session ? { message, session, again: index > 0 } : null;
}

function isMuted({ message }: NotifiedRead): boolean {
  return message.details.notify?.when === 'never';
}

/** The mail's own choice wins. A replied mail needs no read notification. */
function isWanted(read: NotifiedRead, when: NotifyWhen): boolean {
  const { message, again } = read;
  if (isMuted(read)) return false;
  if (message.details.notify?.when === 'every') return true;
  if (message.details.answers.length > 0) return false;
  return when === 'every' || (when === 'first' && !again && !message.told);
}

function latestOfEach(reads: readonly NotifiedRead[]): NotifiedRead[] {
  const sorted = reads.toSorted((a, b) => a.session[0].at - b.session[0].at);
  const latest = new Map(sorted.map((one) => [one.message.id, one]));
  return sorted.filter((one) => latest.get(one.message.id) === one);
}
