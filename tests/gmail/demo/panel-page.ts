/** The demo's panel as a person uses it. */
import type { Locator, Page } from '@playwright/test';
import type { Reader } from '../../support/e2e/recipient.ts';

export class PanelPage {
  readonly root: Locator;

  constructor(page: Page) {
    this.root = page.locator('.demo-panel');
  }

  /** Presses a reader's button, once the mail has arrived, and waits until the panel says that the image was loaded. */
  async play(reader: Reader): Promise<void> {
    const button = this.root.locator(`[data-reader="${reader}"]`);
    await button.click();
    await this.root.locator(`.demo-result[data-reader="${reader}"][data-outcome="loaded"]`).waitFor();
  }

  note(): Locator {
    return this.root.locator('.demo-note');
  }
}
