/** What a component draws, without a DOM: its elements, to be pressed and typed into. */
import { options, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** What a person can do with it; those that it listens to are there. The event holds what the listener looks at. */
type Drawn = Record<'onClick' | 'onInput' | 'onKeyDown' | 'onBlur', (event?: unknown) => void> & { type?: string };

/** The focus goes from a field: to another of the page, or, `within` it still, with the whole window. */
export function blur(within = false): unknown {
  const field = { ownerDocument: { activeElement: null as unknown } };
  if (within) field.ownerDocument.activeElement = field;
  return { currentTarget: field };
}

/** The elements of that name, in the order in which they were made. */
export function drawnElements(component: VNode, name: 'button' | 'input'): Drawn[] {
  const found: Drawn[] = [];
  const { vnode: before = () => undefined } = options;
  options.vnode = (vnode) => {
    before(vnode);
    if (vnode.type === name) found.push(vnode.props as unknown as Drawn);
  };
  try {
    renderToString(component);
  } finally {
    options.vnode = before;
  }
  return found;
}
