/** Reads notifications and the toolbar icon by the API of an extension page. */
import type { BrowserContext, Page } from '@playwright/test';

declare const chrome: {
  notifications: {
    getAll(): Promise<Record<string, unknown>>;
    clear(id: string): Promise<boolean>;
    onClicked: { dispatch(id: string): void };
  };
  action: { getBadgeText(details: object): Promise<string>; getTitle(details: object): Promise<string> };
};

/** Ids of the notifications on show. */
export function shownNotices(extensionPage: Page): Promise<string[]> {
  return extensionPage.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
}

/** Closes all notifications. */
export function dismissNotices(extensionPage: Page): Promise<void> {
  return extensionPage.evaluate(async () => {
    for (const id of Object.keys(await chrome.notifications.getAll())) await chrome.notifications.clear(id);
  });
}

/** Dispatches the click event: tests can't click on the desktop. */
export async function clickNotice(context: BrowserContext, id: string): Promise<void> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await worker.evaluate((clicked) => chrome.notifications.onClicked.dispatch(clicked), id);
}

/** Badge text and accessible title of the toolbar icon. */
export function toolbarIcon(extensionPage: Page): Promise<{ text: string; title: string }> {
  return extensionPage.evaluate(async () => ({
    text: await chrome.action.getBadgeText({}),
    title: await chrome.action.getTitle({}),
  }));
}
