import type { ActivityRow } from '../../mail/activity-row.ts';
import { dayText } from '../../ui/day-text.ts';
import { t } from '../../ui/i18n.ts';
import { saveFile } from '../../ui/save-file.ts';
import { exportCsv } from './export-csv.ts';
import { exportJson } from './export-json.ts';
import '../plain-button.css';

/** Saves the listed mails, in their order, as a file. */
export function ExportButtons({
  rows,
  ready,
  now,
}: {
  rows: readonly ActivityRow[];
  /** All mails are loaded: a file must be complete. */
  ready: boolean;
  now: number;
}) {
  const name = `nunchi-${dayText(now)}`;
  return (
    <>
      <button
        type="button"
        class="nunchi-plain-button"
        disabled={!ready}
        onClick={() => saveFile(`${name}.csv`, 'text/csv;charset=utf-8', exportCsv(rows))}
      >
        {t('exportCsv')}
      </button>
      <button
        type="button"
        class="nunchi-plain-button"
        disabled={!ready}
        onClick={() => saveFile(`${name}.json`, 'application/json', exportJson(rows))}
      >
        {t('exportJson')}
      </button>
    </>
  );
}
