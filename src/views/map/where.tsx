/** Where a mail was read: a map and a list. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../ui/i18n.ts';
import type { MapView } from './map-drawing.ts';
import { SpotList } from './spot-list.tsx';
import type { Spot } from './spots.ts';
import { useMapDrawer } from './use-map-drawer.ts';
import { WorldMap } from './world-map.tsx';
import './where.css';

interface WhereProps {
  spots: readonly Spot[];
  title?: string;
  /** Level below the heading around it. */
  Heading?: 'h2' | 'h4';
}

/** Nothing where no place is known. */
export function Where({ spots, title = t('whereTitle'), Heading = 'h4' }: WhereProps) {
  return spots.length > 0 ? <WhereSpots spots={spots} title={title} Heading={Heading} /> : null;
}

function WhereSpots({ spots, title, Heading }: Required<WhereProps>) {
  const draw = useMapDrawer();
  const [view, setView] = useState<MapView>('countries');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const list = useRef<HTMLUListElement>(null);
  const spotsKey = JSON.stringify(spots);
  const drawing = useMemo(() => (draw && draw !== 'failed' ? draw(spots, view) : null), [draw, view, spotsKey]);
  const hasMap = draw === null || drawing !== null;

  /** Highlights spots in the list and focuses the first. */
  function choose(names: string[]) {
    setChosen(names);
    const first = spots.findIndex(({ name }) => name === names[0]);
    list.current?.querySelectorAll('a')[first]?.focus();
  }

  return (
    <section class="nunchi-where">
      <div class="nunchi-where__head">
        <Heading>{title}</Heading>
        {hasMap && !(view === 'countries' && drawing?.whole) && (
          <button
            type="button"
            class="nunchi-link-button"
            onClick={() => setView(view === 'world' ? 'countries' : 'world')}
          >
            {t(view === 'world' ? 'mapNearer' : 'mapWorld')}
          </button>
        )}
      </div>
      {hasMap && <WorldMap drawing={drawing} view={view} chosen={chosen} onChoose={choose} />}
      <SpotList spots={spots} chosen={chosen} listRef={list} />
    </section>
  );
}
