/** Page object of the demo's panel. */
import type { Locator, Page } from '@playwright/test';
import type { Reader } from '../../support/e2e/recipient.ts';

export class PanelPage {
  readonly root: Locator;

  constructor(page: Page) {
    this.root = page.locator('.demo-panel');
  }

  /** Waits for delivery, presses a reader's button, waits for the loaded image. */
  async play(reader: Reader): Promise<void> {
    const button = this.root.locator(`[data-reader="${reader}"]`);
    await button.click();
    await this.root.locator(`.demo-result[data-reader="${reader}"][data-outcome="loaded"]`).waitFor();
  }

  note(): Locator {
    return this.root.locator('.demo-note');
  }
}
