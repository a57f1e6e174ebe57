/** Replies to a tracked mail: which are kept, which counts most, and the status they give. */
import type { Status } from '../protocol/load.ts';
import { canonicalAddress } from './addresses.ts';
import type { Reply, TrackedMessage } from './tracked-mail.ts';

/** Kept per mail at most: with names within `NAME_LIMIT` they always fit the sealed details. */
const REPLIES_LIMIT = 10;
const NAME_LIMIT = 80;

/** The first reply and the first receipt of each person, earliest first. Commutative, associative and idempotent. */
export function mergeReplies(known: readonly Reply[], found: readonly Reply[]): Reply[] {
  const first = new Map<string, Reply>();
  for (const answer of [...known, ...found].map(shortName)) {
    const key = `${answer.kind} ${canonicalAddress(answer.from.address)}`;
    const other = first.get(key);
    if (!other || compare(answer, other) < 0) first.set(key, answer);
  }
  return [...first.values()].sort(compare).slice(0, REPLIES_LIMIT);
}

/** For lists made by `mergeReplies`. */
export function sameReplies(a: readonly Reply[], b: readonly Reply[]): boolean {
  return a.length === b.length && a.every((answer, index) => compare(answer, b[index] as Reply) === 0);
}

/** Replies before receipts, each latest first. */
export function byStrength(answers: readonly Reply[]): Reply[] {
  const latestFirst = answers.toSorted(compare).reverse();
  return [...latestFirst.filter(isReply), ...latestFirst.filter((answer) => !isReply(answer))];
}

/** Null: none. */
export function strongestReply(answers: readonly Reply[]): Reply | null {
  return byStrength(answers)[0] ?? null;
}

function isReply({ kind }: Reply): boolean {
  return kind === 'reply';
}

/** Read if anyone replied; else the backend's status. */
export function messageStatus({ details, report }: Pick<TrackedMessage, 'details' | 'report'>): Status {
  return details.answers.length > 0 ? 'read' : (report?.status ?? 'unread');
}

/** A total order: earlier first, dated before found. */
function compare(a: Reply, b: Reply): number {
  if (a.at !== b.at) return a.at - b.at;
  const [textA, textB] = [textOf(a), textOf(b)];
  if (textA === textB) return 0;
  return textA < textB ? -1 : 1;
}

function textOf({ kind, found, from: { address, name }, gmailMessageId }: Reply): string {
  return JSON.stringify([found ?? false, kind, gmailMessageId, address, name]);
}

/** A stranger's mail app sets the name, of any length. */
function shortName(answer: Reply): Reply {
  const { address, name } = answer.from;
  const characters = [...(name ?? '')];
  if (characters.length <= NAME_LIMIT) return answer;
  return { ...answer, from: { address, name: characters.slice(0, NAME_LIMIT).join('') } };
}
