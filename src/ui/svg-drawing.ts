/** Drawings as data: one source for Preact, Gmail's DOM (without innerHTML) and image URLs. */

export type Shape = readonly [tag: 'path' | 'circle', attributes: Readonly<Record<string, string | number>>];

/** A square drawing, `size` units a side, in `currentColor`. */
export interface Drawing {
  size: number;
  shapes: readonly Shape[];
}

const SVG = 'http://www.w3.org/2000/svg';

/** The drawing as an element. Decorative: name what contains it. */
export function drawElement(document: Document, { size, shapes }: Drawing): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  setAttributes(svg, { viewBox: `0 0 ${size} ${size}`, fill: 'none', 'aria-hidden': 'true', focusable: 'false' });
  for (const [tag, attributes] of shapes) {
    svg.append(setAttributes(document.createElementNS(SVG, tag), attributes));
  }
  return svg;
}

/** The drawing as a `data:` URL for `<img>`, in this CSS colour. */
export function drawUrl(drawing: Drawing, ink: string): string {
  return `data:image/svg+xml,${encodeURIComponent(drawMarkup(drawing, ink))}`;
}

/** The drawing as an SVG file. */
export function drawMarkup({ size, shapes }: Drawing, ink: string): string {
  const body = shapes.map(([tag, attributes]) => `<${tag} ${writeAttributes(attributes)}/>`).join('');
  const head = { xmlns: SVG, width: size, height: size, viewBox: `0 0 ${size} ${size}`, fill: 'none', color: ink };
  return `<svg ${writeAttributes(head)}>${body}</svg>`;
}

function setAttributes<E extends Element>(element: E, attributes: Shape[1]): E {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

function writeAttributes(attributes: Shape[1]): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
}
