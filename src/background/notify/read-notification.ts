/** Text of a notification of reads. */

import { formatTime } from '../../ui/format.ts';
import { type MessageKey, plural, t } from '../../ui/i18n.ts';
import { deviceName } from '../../views/describe-summary.ts';
import { shortPlaceName } from '../../views/place-name.ts';
import type { BrowserNotification } from '../environment.ts';
import type { NotifiedRead } from './plan-round.ts';

/** Reads named in one notification; the rest are counted. */
const NAMED = 3;
/** Older reads are shown with their time, ms. */
const LATE = 2 * 60_000;

const ONE_MAIL = 'read:';
const MANY_MAILS = 'reads:';

/** One notification for one mail or several, earliest first; null: none. */
export function composeReadNotification(reads: readonly NotifiedRead[], now: number): BrowserNotification | null {
  const [first] = reads;
  const latest = reads.at(-1);
  if (!first || !latest) return null;
  if (reads.length === 1) {
    return { id: `${ONE_MAIL}${first.message.id}`, title: whoReadWhat(first), text: deviceAndPlace(first, now) };
  }
  const more = reads.length - NAMED;
  const lines = reads.slice(0, NAMED).map(whoReadWhat);
  return {
    id: `${MANY_MAILS}${latest.session[0].at}`,
    title: plural('noticeMailsRead', reads.length),
    text: [...lines, ...(more > 0 ? [plural('noticeMailsMore', more)] : [])].join('\n'),
  };
}

/** Null: of several mails. */
export function mailOfNotification(id: string): string | null {
  return id.startsWith(ONE_MAIL) ? id.slice(ONE_MAIL.length) : null;
}

export function isReadNotification(id: string): boolean {
  return id.startsWith(ONE_MAIL) || id.startsWith(MANY_MAILS);
}

/** "Dana read “The offer”"; with several recipients, nobody knows who. */
function whoReadWhat({ message: { details, recipients }, again }: NotifiedRead): string {
  const { to, cc, bcc } = details;
  const [person, ...others] = [...to, ...cc, ...bcc];
  const name = others.length === 0 && recipients.count <= 1 ? person?.name || person?.address : undefined;
  const subject = details.subject || t('noSubject');
  return t(titleKey(name !== undefined, again), { name: name ?? '', subject });
}

function titleKey(named: boolean, again: boolean): MessageKey {
  if (named) return again ? 'noticeReadAgain' : 'noticeRead';
  return again ? 'noticeSomeoneReadAgain' : 'noticeSomeoneRead';
}

/** "phone · about Seoul", as far as known; with the time unless just now. */
function deviceAndPlace({ session: [{ at, device, place }] }: NotifiedRead, now: number): string {
  const source = [deviceName(device), place && shortPlaceName(place)].filter((word) => word !== null);
  const isLate = now - at > LATE;
  return [...(isLate || source.length === 0 ? [formatTime(at, { now })] : []), ...source].join(' · ');
}
