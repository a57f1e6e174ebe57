import type { Page } from '@playwright/test';
import type { ReceiptRule } from '../../../src/mail/receipt-rules.ts';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** Saves the rules as the settings page does. */
export async function setRules(extensionPage: Page, rules: ReceiptRule[]): Promise<void> {
  await extensionPage.evaluate(
    (given) => chrome.runtime.sendMessage({ kind: 'settings.set', request: { rules: given } }),
    rules,
  );
}
