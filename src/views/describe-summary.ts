/** A mail in one line, as in a row's tooltip. */
import type { Summary } from '../mail/tracked-mail.ts';
import type { Device } from '../protocol/load.ts';
import type { ReceiptState } from '../ui/eye-drawings.ts';
import { type Clock, formatTime, joinParts } from '../ui/format.ts';
import { type MessageKey, plural, t } from '../ui/i18n.ts';
import { replyTime, replyWords } from './describe-reply.ts';
import { shortPlaceName } from './place-name.ts';
import { untrackedWords } from './untracked-words.ts';

/** A device in words; null if unknown. */
const DEVICE_KEYS: Record<Device, MessageKey | null> = {
  desktop: 'deviceDesktop',
  mobile: 'deviceMobile',
  tablet: 'deviceTablet',
  unknown: null,
};

/** The eye for a summary. */
export function receiptState({
  status,
  waiting,
  untracked,
}: Pick<Summary, 'status' | 'waiting' | 'untracked'>): ReceiptState {
  if (untracked) return 'untracked';
  return waiting && status === 'unread' ? 'waiting' : status;
}

/**
 * "Read 3 times, last 2:02 PM, phone, about Seoul"; "Answered by Dana, 2:02 PM", then its reads; "Not read yet";
 * "Perhaps read: …"; "Waiting for the server"; "Not tracked. …".
 */
export function describeSummary(summary: Summary, clock: Clock): string {
  const { answer, reads, untracked } = summary;
  if (untracked) return t('untrackedSummary', { why: untrackedWords(untracked) });
  if (!answer) return describeLoadsAndLast(summary, clock);
  const answered = joinParts([replyWords(answer), replyTime(answer, clock)]);
  return reads > 0 ? `${answered} · ${describeLoadsAndLast(summary, clock)}` : answered;
}

/** "Read 3 times", "Not read yet", "Perhaps read", "Waiting for the server". */
export function describeLoads(summary: Summary): string {
  const state = receiptState(summary);
  if (state === 'waiting') return t('statusWaiting');
  if (state === 'unread') return t('statusUnread');
  if (state === 'unconfirmed') return t('statusUnconfirmed');
  return plural(summary.atLeast ? 'readAtLeastTimes' : 'readTimes', summary.reads);
}

function describeLoadsAndLast(summary: Summary, clock: Clock): string {
  const { status, reads, lastReadAt, device, place } = summary;
  if (status === 'unconfirmed') return t('summaryUnconfirmed');
  const times = describeLoads(summary);
  if (status !== 'read' || lastReadAt === null) return times;
  const last = joinParts([formatTime(lastReadAt, clock), deviceName(device), place && shortPlaceName(place)]);
  return t(reads > 1 ? 'summaryRead' : 'summaryReadOnce', { times, last });
}

export function deviceName(device: Device): string | null {
  const key = DEVICE_KEYS[device];
  return key && t(key);
}
