/** axe over a surface. A test adds its own by a line, as `accessible.spec.ts` does for all of them. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

type Scheme = 'light' | 'dark';

/** A page of ours, in light and dark, by every rule that axe has. Softly: one run tells all there is to mend. */
export async function expectNoViolations(page: Page, schemes: readonly Scheme[] = ['light', 'dark']): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    expect.soft(await violations(axe(page)), `${page.url()}, ${colorScheme}`).toEqual([]);
  }
}

/**
 * Elements of ours within Gmail, in the colours it has: they are ours, the page around them is not.
 * @param roots their selectors; each must be there
 */
export async function expectNoViolationsIn(page: Page, ...roots: string[]): Promise<void> {
  const rules = [
    // Gmail's landmarks, which a stand-in has not, hold what stands within it.
    'region',
    // Gmail gives all of a compose window the tab index 1, and InboxSDK what it adds: 0 would come after the whole page.
    'tabindex',
  ];
  const builder = roots.reduce((scoped, root) => scoped.include(root), axe(page).disableRules(rules));
  expect.soft(await violations(builder), roots.join(', ')).toEqual([]);
}

/** Without the legacy mode axe opens a tab of its own to gather the frames: there are none. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true);
}

/** A line for what is wrong, and two for each element. */
async function violations(builder: AxeBuilder): Promise<string[]> {
  const results = await builder.analyze();
  return results.violations.map(({ id, help, nodes }) =>
    [`${id}: ${help}`, ...nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`)].join('\n'),
  );
}
