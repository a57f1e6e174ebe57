import type { ActivityRow } from '../../mail/activity-row.ts';
import { dayText } from '../../ui/day-text.ts';
import { t } from '../../ui/i18n.ts';
import type { Actions } from '../actions.ts';
import { exportCsv } from './export-csv.ts';
import { exportJson } from './export-json.ts';

/** What is on show, in the order it is shown, as a file. */
export function ExportButtons({
  rows,
  ready,
  save,
  now,
}: {
  rows: readonly ActivityRow[];
  /** All mails have been read: a file must not lack some. */
  ready: boolean;
  save: Actions['save'];
  now: number;
}) {
  const name = `nunchi-${dayText(now)}`;
  return (
    <>
      <button
        type="button"
        class="nunchi-plain-button"
        disabled={!ready}
        onClick={() => save(`${name}.csv`, 'text/csv;charset=utf-8', exportCsv(rows))}
      >
        {t('exportCsv')}
      </button>
      <button
        type="button"
        class="nunchi-plain-button"
        disabled={!ready}
        onClick={() => save(`${name}.json`, 'application/json', exportJson(rows))}
      >
        {t('exportJson')}
      </button>
    </>
  );
}
