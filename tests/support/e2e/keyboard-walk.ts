/** Walks a page by Tab from top to end. */
import { expect, type Page } from '@playwright/test';

interface Stop {
  /** Tag, class and words, for failure messages. */
  is: string;
  outlined: boolean;
  /** Follows the previous stop in the page and on screen. */
  inOrder: boolean;
}

const MOST_PRESSES = 150;

/** Expects Tab to reach each enabled control once, in order, with visible focus. */
export async function expectTabWalk(page: Page): Promise<void> {
  await page.evaluate(begin);
  const stops: Stop[] = [];
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    const stop = await press(page);
    if (!stop) break;
    if (stop !== 'same') stops.push(stop);
  }
  const named = (some: Stop[]) => some.map(({ is }) => is);
  expect.soft(named(stops.filter(({ outlined }) => !outlined)), `focus shows, ${page.url()}`).toEqual([]);
  expect.soft(named(stops.filter(({ inOrder }) => !inOrder)), `order, ${page.url()}`).toEqual([]);
  expect.soft(await page.evaluate(missed), `reached, ${page.url()}`).toEqual([]);
  expect(stops.length).toBeGreaterThan(0);
}

async function press(page: Page): Promise<Stop | 'same' | null> {
  await page.keyboard.press('Tab');
  return page.evaluate(look);
}

interface Walk {
  come: Set<Element>;
  last: Element | null;
}

/** Starts at the page's top. Runs in the page, as the functions below. */
function begin(): void {
  const top = document.createElement('span');
  top.tabIndex = -1;
  document.body.prepend(top);
  top.focus();
  top.remove();
  Object.assign(globalThis, { walk: { come: new Set(), last: null } satisfies Walk });
}

/** Null at the end: focus in the browser's toolbar, or back at the start. */
function look(): Stop | 'same' | null {
  const { walk } = globalThis as unknown as { walk: Walk };
  const at = document.activeElement;
  // A date field has a stop for each part.
  if (at && at === walk.last) return 'same';
  if (!at || at === document.body || walk.come.has(at)) return null;
  // A grid outlines its active row instead.
  const shown = document.getElementById(at.getAttribute('aria-activedescendant') ?? '') ?? at;
  const outlined = [at, shown].some((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
  });
  const { last } = walk;
  const [before, now] = [last?.getBoundingClientRect(), at.getBoundingClientRect()];
  const follows = !last || Boolean(last.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING);
  const below = !before || now.bottom > before.top || now.left >= before.right;
  walk.come.add(at);
  walk.last = at;
  const words = at.getAttribute('aria-label') ?? (at as HTMLElement).innerText;
  return { is: `${at.tagName} ${at.className} “${words.slice(0, 40)}”`, outlined, inOrder: follows && below };
}

/** Controls not reached. Tab reaches only the checked radio button. */
function missed(): string[] {
  const { walk } = globalThis as unknown as { walk: Walk };
  const all = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]');
  return [...all]
    .filter((element) => element.tabIndex >= 0 && !element.matches(':disabled, [type=radio]:not(:checked)'))
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !walk.come.has(element))
    .map((element) => element.outerHTML.slice(0, 120));
}
