/** Finds `<img>` tags without parsing, keeping the rest byte for byte. */

export interface ImageTag {
  /** Index of the `<`. */
  start: number;
  /** Index after the `>`. */
  end: number;
  /** As written, entities not decoded; null if absent. */
  src: string | null;
}

const TAG_NAME = /[a-z][^\s/>]*/iy;
const ATTRIBUTE = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)?))?/y;
const TAG_END = /[\s/]*>/y;

/**
 * Yields all `<img>` tags in order, skipping comments and attribute values. Stops at an unclosed tag, as browsers do.
 */
export function* imageTags(html: string): Generator<ImageTag> {
  let at = html.indexOf('<');
  while (at !== -1) {
    const next = html.startsWith('<!--', at) ? endOfComment(html, at) : readTag(html, at);
    if (next === null) return;
    if (typeof next !== 'number' && next.image) yield { start: at, end: next.end, src: next.src };
    at = html.indexOf('<', typeof next === 'number' ? next : next.end);
  }
}

function endOfComment(html: string, start: number): number | null {
  const end = html.indexOf('-->', start + 4);
  return end === -1 ? null : end + 3;
}

/** A number: no tag, continue there; null: unclosed. */
function readTag(html: string, start: number): { end: number; image: boolean; src: string | null } | number | null {
  const name = matchAt(TAG_NAME, html, start + 1);
  if (!name) return start + 1;
  let at = TAG_NAME.lastIndex;
  let src: string | null = null;
  while (!matchAt(TAG_END, html, at)) {
    const attribute = matchAt(ATTRIBUTE, html, at);
    if (!attribute) return null;
    at = ATTRIBUTE.lastIndex;
    const [, key = '', double, single, bare] = attribute;
    if (key.toLowerCase() === 'src') src ??= double ?? single ?? bare ?? '';
  }
  return { end: TAG_END.lastIndex, image: name[0].toLowerCase() === 'img', src };
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}
