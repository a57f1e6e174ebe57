import { useEffect, useState } from 'preact/hooks';

type Drawer = typeof import('./draw-map.ts')['drawMap'];

/** Cached for the next pane. */
let loaded: Drawer | null = null;

/** Loads the map's code; null until loaded, `failed` without it. */
export function useMapDrawer(): Drawer | 'failed' | null {
  const [drawer, setDrawer] = useState<{ draw: Drawer | 'failed' | null }>({ draw: loaded });
  useEffect(() => {
    if (loaded) return;
    import('./draw-map.ts').then(
      ({ drawMap }) => {
        loaded = drawMap;
        setDrawer({ draw: drawMap });
      },
      (error: unknown) => {
        // The extension was updated, and the file renamed.
        console.warn('[Nunchi] map:', error);
        setDrawer({ draw: 'failed' });
      },
    );
  }, []);
  return drawer.draw;
}
