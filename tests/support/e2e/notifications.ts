/** Notifications and the toolbar icon, which no page shows: read back by the API that every page of the extension has. */
import type { BrowserContext, Page } from '@playwright/test';

declare const chrome: {
  notifications: {
    getAll(): Promise<Record<string, unknown>>;
    clear(id: string): Promise<boolean>;
    onClicked: { dispatch(id: string): void };
  };
  action: { getBadgeText(details: object): Promise<string>; getTitle(details: object): Promise<string> };
};

/** The ids of the notifications that the browser shows now. */
export function shownNotices(extensionPage: Page): Promise<string[]> {
  return extensionPage.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
}

/** Closes them all, as a person does who has read them. */
export function dismissNotices(extensionPage: Page): Promise<void> {
  return extensionPage.evaluate(async () => {
    for (const id of Object.keys(await chrome.notifications.getAll())) await chrome.notifications.clear(id);
  });
}

/** What the service worker hears when a person clicks one: the desktop itself is out of a test's reach. */
export async function clickNotice(context: BrowserContext, id: string): Promise<void> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await worker.evaluate((clicked) => chrome.notifications.onClicked.dispatch(clicked), id);
}

/** What stands on the toolbar icon, and what a screen reader calls it. */
export function toolbarIcon(extensionPage: Page): Promise<{ text: string; title: string }> {
  return extensionPage.evaluate(async () => ({
    text: await chrome.action.getBadgeText({}),
    title: await chrome.action.getTitle({}),
  }));
}
