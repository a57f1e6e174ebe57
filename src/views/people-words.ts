import type { MailDetails } from '../mail/tracked-mail.ts';
import { t } from '../ui/i18n.ts';

/** People named before the rest are only counted. */
const NAMED = 2;

/** "To Kim Jiwoo, Anna Schmidt and 2 more"; null if nobody is known, as when names did not fit the seal. */
export function peopleWords({ to, cc, bcc }: Pick<MailDetails, 'to' | 'cc' | 'bcc'>): string | null {
  const all = [...to, ...cc, ...bcc].map(({ name, address }) => name || address);
  if (all.length === 0) return null;
  const names = all.slice(0, NAMED).join(', ');
  const more = all.length - NAMED;
  return t('toPeople', { names: more > 0 ? t('peopleAndMore', { names, count: more }) : names });
}
