import { useMemo } from 'preact/hooks';
import type { ActivityRow } from '../../mail/activity-row.ts';
import { t } from '../../ui/i18n.ts';
import { Where } from '../../views/map/where.tsx';
import { BarChart } from './bar-chart.tsx';
import { hourBars, shareReadBars, timeToReadBars, weekdayBars } from './chart-data.ts';
import { rowSpots } from './row-spots.ts';
import '../../views/panel.css';
import './charts.css';

/** When and where the listed mails were read. */
export function Charts({ rows }: { rows: readonly ActivityRow[] }) {
  const spots = useMemo(() => rowSpots(rows), [rows]);
  const charts = useMemo(
    () => [
      { title: t('chartTimeToRead'), bars: timeToReadBars(rows) },
      { title: t('chartShareRead'), bars: shareReadBars(rows) },
      { title: t('chartHours'), bars: hourBars(rows) },
      { title: t('chartWeekdays'), bars: weekdayBars(rows) },
    ],
    [rows],
  );
  return (
    <div class="nunchi-charts">
      {charts.map(({ title, bars }) => (
        <BarChart key={title} title={title} bars={bars} />
      ))}
      {spots.length > 0 && (
        <section class="nunchi-charts__map nunchi-panel">
          <Where spots={spots} title={t('chartPlaces')} Heading="h2" />
        </section>
      )}
    </div>
  );
}
