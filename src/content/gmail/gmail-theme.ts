/** Detects Gmail's theme by colour: its markup has no lasting name for it. */
export type Theme = 'light' | 'dark';

/** The theme of the nearest painted background behind the element. */
export function themeBehind(element: Element): Theme {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { luminance, alpha } = readColour(getComputedStyle(at).backgroundColor);
    if (alpha > 0.5) return luminance < 0.5 ? 'dark' : 'light';
  }
  return 'light';
}

/** Parses a computed `rgb(…)` or `rgba(…)`. Luminance 0 to 1, weighted as perceived. */
function readColour(css: string): { luminance: number; alpha: number } {
  const [red, green, blue, alpha = 1] = css.match(/[\d.]+/g)?.map(Number) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return { luminance: 1, alpha: 0 };
  return { luminance: (0.299 * red + 0.587 * green + 0.114 * blue) / 255, alpha };
}
