import type { Bar } from './chart-data.ts';
import './bar-chart.css';

/** Bars with labels below; screen readers get a list of texts. */
export function BarChart({ title, bars }: { title: string; bars: readonly Bar[] }) {
  return (
    <figure class="nunchi-chart">
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      <ol>
        {bars.map(({ label, height, words }) => (
          <li key={words} title={words}>
            <span class="nunchi-chart__space">
              <span class="nunchi-chart__bar" style={{ height: `${height * 100}%` }} />
            </span>
            <span class="nunchi-chart__label" aria-hidden="true">
              {label}
            </span>
            <span class="nunchi-visually-hidden">{words}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
