import { useMemo } from 'preact/hooks';
import type { ActivityRow } from '../mail/activity-row.ts';
import { canonicalAddress } from '../mail/addresses.ts';
import { locale, plural, t } from '../ui/i18n.ts';
import { formatDuration } from './format-duration.ts';
import { personHistory } from './person-history.ts';
import './plain-button.css';
import './person-bar.css';

interface PersonBarProps {
  /** Canonical address. */
  person: string;
  /** All mails to them. */
  rows: readonly ActivityRow[];
  onClear: () => void;
}

/** One person's reading history, above the mails to them. */
export function PersonBar({ person, rows, onClear }: PersonBarProps) {
  const history = useMemo(() => personHistory(rows), [rows]);
  const { name, address } = findPerson(rows, person);
  return (
    <section class="nunchi-person" aria-label={t('personHistory')}>
      <h2>
        {name ?? address} {name && <span class="nunchi-quiet">{address}</span>}
      </h2>
      <p>{historyWords(history)}</p>
      <button type="button" class="nunchi-plain-button" onClick={onClear}>
        {t('showEveryone')}
      </button>
    </section>
  );
}

function historyWords({ soleRecipient, read, median }: ReturnType<typeof personHistory>): string {
  if (soleRecipient === 0) return t('personNeverAlone');
  const share = new Intl.NumberFormat(locale(), { style: 'percent' }).format(read / soleRecipient);
  const mails = plural('personMails', soleRecipient, { read, share });
  return median === null ? mails : `${mails} · ${t('personMedian', { time: formatDuration(median) })}`;
}

/** Name and address by the latest mail that has a name. */
function findPerson(rows: readonly ActivityRow[], person: string): { name: string | null; address: string } {
  const all = rows.flatMap(({ people }) => people.filter(({ address }) => canonicalAddress(address) === person));
  return all.find(({ name }) => name) ?? all[0] ?? { name: null, address: person };
}
