/**
 * The service worker's entry: wiring only. Listeners are added before anything is awaited, or Chrome drops the event
 * that started the worker.
 */
import '@inboxsdk/core/background.js';
import browser from 'webextension-polyfill';
import { handleMessages } from '../messaging/handle.ts';
import { broadcast, listenForPorts } from '../messaging/ports.ts';
import { browserLabel } from './account/connect.ts';
import { createBackground } from './background.ts';
import { browserNotifications } from './notify/browser-notifications.ts';
import { installRules } from './pixel/install-rules.ts';
import { lazyDatabase } from './store/database.ts';

/** Sync interval while no Gmail tab is open, minutes. */
const SYNC_ALARM = { name: 'sync', periodInMinutes: 5 };
/** Chrome's shortest alarm, ms. */
const SOONEST_ALARM = 30_000;

/** Delay before due work, ms: the caller that woke the worker reads the index first. */
const GO_ON_AFTER = 150;

/** Shown once, on installation only. */
const FIRST_RUN = 'src/first-run/index.html';

const background = createBackground(
  {
    db: lazyDatabase(),
    now: Date.now,
    random: Math.random,
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
// Listening is enough: Chrome then starts the worker.
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
