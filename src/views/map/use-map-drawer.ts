import { useEffect, useState } from 'preact/hooks';

type Drawer = typeof import('./draw-map.ts')['drawMap'];

/** Kept once loaded, so that the next pane has its map at once. */
let loaded: Drawer | null = null;

/** Loads what draws the map, a file of the extension's own; null until it is there, `failed` where it can't be had. */
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
        // The extension was updated under this tab, and the file has another name now.
        console.warn('[Nunchi] map:', error);
        setDrawer({ draw: 'failed' });
      },
    );
  }, []);
  return drawer.draw;
}
