/** Creates elements without markup in strings: `h('div.nH.bkK', { role: 'main' }, child, 'text')`. */

type Attributes = Record<string, string | boolean | ((event: Event) => void)>;
export type Child = Node | string | null;

/** Takes tag and classes first; function attributes are event listeners. */
export function h(tagAndClasses: string, ...parts: (Attributes | Child)[]): HTMLElement {
  const [tag = 'div', ...classes] = tagAndClasses.split('.');
  const element = document.createElement(tag);
  if (classes.length > 0) element.className = classes.join(' ');
  for (const part of parts) {
    if (part === null) continue;
    if (typeof part === 'string' || part instanceof Node) element.append(part);
    else setAttributes(element, part);
  }
  return element;
}

function setAttributes(element: HTMLElement, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false) element.setAttribute(name, value);
  }
}

/** Throws if the stand-in's own markup lacks the element. */
export function find<T extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): T {
  const element = root.querySelector<T>(selector);
  if (!element) throw new Error(`the stand-in's page has no ${selector}`);
  return element;
}

/** A mail's HTML as nodes, without scripts, styles and frames. Images load only once inserted. */
export function htmlFragment(html: string): DocumentFragment {
  const inert = new DOMParser().parseFromString(html, 'text/html');
  for (const unwanted of inert.querySelectorAll('script, style, link, iframe, object, meta')) unwanted.remove();
  const fragment = document.createDocumentFragment();
  fragment.append(...document.adoptNode(inert.body).childNodes);
  return fragment;
}
