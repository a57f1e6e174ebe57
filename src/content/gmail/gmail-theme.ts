/** Gmail's theme as it shows: by the colour behind an element, since Gmail has no word for it that lasts. */
export type Theme = 'light' | 'dark';

/** How the nearest painted background behind this element looks. */
export function themeBehind(element: Element): Theme {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { luminance, alpha } = readColour(getComputedStyle(at).backgroundColor);
    if (alpha > 0.5) return luminance < 0.5 ? 'dark' : 'light';
  }
  return 'light';
}

/** `rgb(…)` or `rgba(…)` as the browser computes it. Luminance 0 to 1, by weight of what the eye sees. */
function readColour(css: string): { luminance: number; alpha: number } {
  const [red, green, blue, alpha = 1] = css.match(/[\d.]+/g)?.map(Number) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return { luminance: 1, alpha: 0 };
  return { luminance: (0.299 * red + 0.587 * green + 0.114 * blue) / 255, alpha };
}
