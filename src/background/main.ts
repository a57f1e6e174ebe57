/**
 * The service worker's entry: wiring only. Listeners are there before anything is waited for, or the event that
 * started the worker would be lost.
 */
import '@inboxsdk/core/background.js';
import browser from 'webextension-polyfill';
import { handleMessages } from '../messaging/handle.ts';
import { broadcast, listenForPorts } from '../messaging/ports.ts';
import { browserLabel } from './account/connect.ts';
import { createBackground } from './background.ts';
import { browserNotifications } from './notify/browser-notifications.ts';
import { installRules } from './pixel/install-rules.ts';
import { keepDatabase } from './store/database.ts';

/** Rings while no Gmail tab is open: changes and whatever waits. Minutes. */
const SYNC_ALARM = { name: 'sync', periodInMinutes: 5 };
/** Chrome rings no alarm sooner, ms. */
const SOONEST_ALARM = 30_000;

/** From its start until the worker goes on with what waits, ms: who woke it reads the same index, and is answered first. */
const GO_ON_AFTER = 150;

/** How to start, shown once: an update opens nothing. */
const FIRST_RUN = 'src/first-run/index.html';

const background = createBackground(
  {
    db: keepDatabase(),
    now: Date.now,
    online: () => navigator.onLine,
    broadcast: broadcast,
    block: installRules,
    wakeAt: (at, purpose) => void browser.alarms.create(purpose, { when: Math.max(at, Date.now() + SOONEST_ALARM) }),
    openOptions: () => browser.runtime.openOptionsPage(),
    openExtensions: async () => void (await browser.tabs.create({ url: 'chrome://extensions/' })),
    ...browserNotifications,
  },
  browserLabel(navigator.userAgent),
);

handleMessages(background.handlers);
listenForPorts(background.gmailTabs);
browser.alarms.onAlarm.addListener(background.wake);
browser.notifications.onClicked.addListener(background.openNotification);
browser.notifications.onButtonClicked.addListener(background.pressNotification);
self.addEventListener('online', background.networkChanged);
self.addEventListener('offline', background.networkChanged);
// Chrome starts the worker for this: the rest is the start below.
browser.runtime.onStartup.addListener(() => undefined);
browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL(FIRST_RUN) });
});

background.start(GO_ON_AFTER);
void ensureSyncAlarm();

async function ensureSyncAlarm(): Promise<void> {
  const { name, periodInMinutes } = SYNC_ALARM;
  if (!(await browser.alarms.get(name))) browser.alarms.create(name, { periodInMinutes });
}
