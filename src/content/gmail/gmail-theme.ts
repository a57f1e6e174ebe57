/** Detects Gmail's theme by colour: no markup names it reliably. */
export type Theme = 'light' | 'dark';

/** Judges by the nearest painted background. */
export function themeBehind(element: Element): Theme {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { luminance, alpha } = readColour(getComputedStyle(at).backgroundColor);
    if (alpha > 0.5) return luminance < 0.5 ? 'dark' : 'light';
  }
  return 'light';
}

/** Parses `rgb(…)` and `rgba(…)`. Perceived luminance, 0 to 1. */
function readColour(css: string): { luminance: number; alpha: number } {
  const [red, green, blue, alpha = 1] = css.match(/[\d.]+/g)?.map(Number) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return { luminance: 1, alpha: 0 };
  return { luminance: (0.299 * red + 0.587 * green + 0.114 * blue) / 255, alpha };
}
