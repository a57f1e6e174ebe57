import { joinParts } from '../../ui/format.ts';
import { plural, t } from '../../ui/i18n.ts';
import { MAP_HEIGHT, MAP_WIDTH, type MapDrawing, type MapPoint, type MapView } from './map-drawing.ts';
import type { Spot } from './spots.ts';
import './world-map.css';

interface WorldMapProps {
  /** Null until drawn: its room is reserved. */
  drawing: MapDrawing | null;
  view: MapView;
  /** Names of highlighted spots. */
  chosen: readonly string[];
  onChoose: (names: string[]) => void;
}

/** The map. The list has the same content, so screen readers get only its points. */
export function WorldMap({ drawing, view, chosen, onChoose }: WorldMapProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form.
    <div class="nunchi-map" role="group" aria-label={t('mapOfReads')}>
      {drawing && (
        <svg
          // New key per view: it fades in.
          key={view}
          class="nunchi-map__world"
          viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
          aria-hidden="true"
          focusable="false"
        >
          <path class="nunchi-map__land" d={drawing.land} />
          <path class="nunchi-map__countries" d={drawing.countries} />
          <path class="nunchi-map__borders" d={drawing.borders} />
        </svg>
      )}
      {drawing?.points.map((point) => (
        <PointButton key={point.spots[0]?.name} point={point} chosen={chosen} onChoose={onChoose} />
      ))}
    </div>
  );
}

interface PointButtonProps extends Pick<WorldMapProps, 'chosen' | 'onChoose'> {
  point: MapPoint;
}

function PointButton({ point: { x, y, spots, countryOnly }, chosen, onChoose }: PointButtonProps) {
  const label = joinParts(spots.map(spotWords));
  const count = spots.reduce((sum, spot) => sum + spot.count, 0);
  const classes = [
    'nunchi-point',
    countryOnly && 'nunchi-point--country',
    spots.some(({ name }) => chosen.includes(name)) && 'nunchi-point--chosen',
  ];
  return (
    <button
      type="button"
      class={classes.filter(Boolean).join(' ')}
      style={{ left: percent(x / MAP_WIDTH), top: percent(y / MAP_HEIGHT) }}
      aria-label={label}
      title={label}
      onClick={() => onChoose(spots.map(({ name }) => name))}
    >
      <span class="nunchi-point__dot">{count > 1 && count}</span>
    </button>
  );
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)}%`;
}

/** "about Seoul, South Korea, 2 reads". */
export function spotWords({ name, of, count }: Spot): string {
  return plural(of === 'reads' ? 'spotReads' : 'spotMails', count, { place: name });
}
