import { t } from '../ui/i18n.ts';

/** The mails one by one, or all of them in charts. */
export function Views({ charts, onChange }: { charts: boolean; onChange: (charts: boolean) => void }) {
  return (
    <div class="nunchi-views">
      <button type="button" aria-pressed={!charts} onClick={() => onChange(false)}>
        {t('viewList')}
      </button>
      <button type="button" aria-pressed={charts} onClick={() => onChange(true)}>
        {t('viewCharts')}
      </button>
    </div>
  );
}
