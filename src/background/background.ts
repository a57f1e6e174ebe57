/** Puts the background's parts together. `main.ts` ties them to the browser; tests run them without one. */
import type { Handlers } from '../messaging/handle.ts';
import { refreshAccount } from './account/refresh-account.ts';
import { broadcastConnection, broadcastSettings, broadcastThreads } from './broadcast.ts';
import type { Change } from './changes.ts';
import type { Environment, Platform } from './environment.ts';
import { createHandlers } from './handlers.ts';
import { showBadge } from './notify/badge.ts';
import { openNotification, readPressedButton } from './notify/notification-clicks.ts';
import { createNotifier } from './notify/notifier.ts';
import { reminderNotificationsOf } from './notify/reminder-notification.ts';
import { createReminderNotifier } from './notify/reminder-notifier.ts';
import { forgetOldDrafts } from './outbox/drafts.ts';
import { createOutboxSender } from './outbox/outbox-sender.ts';
import { expireStaged } from './outbox/stage-message.ts';
import { createOwnPixelRules } from './pixel/blocking-rules.ts';
import { createSettingsSyncer } from './settings/settings-syncer.ts';
import { createPoller } from './sync/poller.ts';

export interface Background {
  handlers: Handlers;
  /** The service worker started. Delivers after so many ms; the blocking rules come first. */
  start: (goOnAfter?: number) => void;
  /** How many Gmail tabs are open: while any is, changes are polled. */
  gmailTabs: (open: number) => void;
  /** An alarm rang. Resolves once what is due was notified. */
  wake: () => Promise<void>;
  /** The network went, came or changed: a poll under way may hang on a dead connection. */
  networkChanged: () => void;
  openNotification: (id: string) => void;
  /** `button` counts from 0. */
  pressNotification: (id: string, button: number) => void;
  /** Ends what is under way, for tests. */
  stop: () => void;
}

export function createBackground(platform: Platform, label: string): Background {
  const environment: Environment = { ...platform, changed: (change) => act(change).catch(report('changes')) };
  const rules = createOwnPixelRules(environment);
  const outboxSender = createOutboxSender(environment);
  const notifier = createNotifier(environment);
  const settings = createSettingsSyncer(environment);
  const reminders = createReminderNotifier(environment, settings);
  const poller = createPoller(environment, settings);
  const refresh = () => void refreshAccount(environment, rules).catch(report('account'));
  const exchange = {
    resume: () => {
      outboxSender.deliver();
      poller.poll();
    },
    stop: () => {
      outboxSender.stop();
      poller.stop();
    },
  };
  const notify = () => Promise.all([notifier.check(), reminders.check()]);

  /** The one place that decides who acts on a change. */
  async function act(change: Change): Promise<void> {
    switch (change.kind) {
      case 'mails':
        return broadcastThreads(platform, change.mails);
      case 'synced':
        void notifier.check();
        return outboxSender.deliver();
      case 'outbox':
        return outboxSender.deliver();
      case 'connection':
        return broadcastConnection(platform);
      case 'connected':
        await broadcastConnection(platform);
        return exchange.resume();
      case 'disconnected':
        await broadcastConnection(platform);
        await showBadge(environment);
        return environment.clearNotifications('all');
      case 'reachable':
        outboxSender.deliver();
        return refresh();
      case 'settings':
        // Quiet hours may have just ended.
        void notify();
        return broadcastSettings(platform);
      case 'reminder':
        void reminders.check();
        return environment.clearNotifications(reminderNotificationsOf(change.id));
      case 'looked':
        return platform.broadcast(change);
    }
  }

  const wake = () => {
    exchange.resume();
    refresh();
  };
  const tidy = async () => {
    const db = await environment.db();
    const expired = await expireStaged(db, environment.now());
    if (expired > 0) console.warn(`outbox: never confirmed by Gmail, so not registered: ${expired}`);
    await forgetOldDrafts(db);
  };
  const handlers = createHandlers({ environment, rules, exchange, settings, label });
  const pressButton = async (id: string, button: number) => {
    const answer = await readPressedButton(environment, id, button);
    await environment.clearNotifications([id]);
    if (answer) await handlers['mail.remind'].handle(answer);
  };
  const goOn = () => {
    outboxSender.deliver();
    void notify();
    settings.start();
    showBadge(environment).catch(report('badge'));
    tidy().catch(report('tidying'));
  };
  let goingOn: ReturnType<typeof setTimeout> | undefined;
  return {
    handlers,
    start: (goOnAfter = 0) => {
      rules.ensure().catch(report('blocking rules'));
      if (goOnAfter === 0) goOn();
      else goingOn = setTimeout(goOn, goOnAfter);
    },
    gmailTabs: (open) => {
      poller.watch(open > 0);
      if (open === 0) return;
      broadcastConnection(platform).catch(report('connection'));
      refresh();
    },
    wake: async () => {
      wake();
      tidy().catch(report('tidying'));
      await notify();
    },
    networkChanged: () => {
      poller.stop();
      wake();
    },
    openNotification: (id) => void openNotification(environment, id).catch(report('notification')),
    pressNotification: (id, button) => void pressButton(id, button).catch(report('notification')),
    stop: () => {
      clearTimeout(goingOn);
      poller.watch(false);
      notifier.stop();
      outboxSender.stop();
    },
  };
}

function report(what: string): (error: unknown) => void {
  return (error) => console.error(`${what}:`, error);
}
