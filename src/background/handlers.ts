/** Every question that Gmail tabs and pages may ask, and who answers it. */

import type { SavedView, Settings } from '../mail/settings.ts';
import type { Handlers } from '../messaging/handle.ts';
import { connect } from './account/connect.ts';
import { readReport } from './account/describe-connection.ts';
import { disconnect } from './account/disconnect.ts';
import { invite } from './account/invite.ts';
import { disconnectOther, otherBrowsers } from './account/other-browsers.ts';
import { changePlaceDetail, readPlaceDetail } from './account/place-detail.ts';
import { refreshAccount } from './account/refresh-account.ts';
import { broadcastConnection, broadcastSettings, broadcastThreads } from './broadcast.ts';
import type { Environment } from './environment.ts';
import { activityOf, activityPage } from './index/activity.ts';
import { findMails } from './index/find-mails.ts';
import { countMailsToChase } from './index/mails-to-chase.ts';
import { lookAtReads, menuState } from './index/menu.ts';
import { latestMessages, threadMessages, threadSummaries } from './index/message-index.ts';
import { addUntracked, forgetUntracked, takeBackUntracked } from './index/untracked-mails.ts';
import { markSeen, showBadge } from './notify/badge.ts';
import type { Notifier } from './notify/notifier.ts';
import { reminderNotificationsOf } from './notify/reminder-notification.ts';
import type { ReminderNotifier } from './notify/reminder-notifier.ts';
import { addReceipt } from './outbox/add-receipt.ts';
import { addReplies } from './outbox/add-replies.ts';
import { chooseForMail } from './outbox/choose-for-mail.ts';
import { confirmMessage } from './outbox/confirm-message.ts';
import { openDraft, setDraft } from './outbox/drafts.ts';
import { forgetMessages } from './outbox/forget-messages.ts';
import { countOutbox } from './outbox/outbox-entry.ts';
import type { OutboxSender } from './outbox/outbox-sender.ts';
import { queueOwnViews } from './outbox/own-views.ts';
import { stageMessage } from './outbox/stage-message.ts';
import type { OwnPixelRules } from './pixel/blocking-rules.ts';
import { mintPixel } from './pixel/mint-pixel.ts';
import { readSavedViews, removeView, saveView } from './settings/saved-views.ts';
import { changeSettings, readSettings } from './settings/settings.ts';
import { lookIntoFile, takeFile, writeFile } from './settings/settings-file.ts';
import { describeSync, type SettingsKeeper } from './settings/settings-keeper.ts';
import { settleReplaced } from './settings/take-in-choices.ts';
import type { Changed } from './store/changed.ts';
import { readConnection } from './store/state.ts';
import type { Poller } from './sync/poller.ts';

export interface Parts {
  environment: Environment;
  rules: OwnPixelRules;
  outboxSender: OutboxSender;
  poller: Poller;
  notifier: Notifier;
  reminders: ReminderNotifier;
  settings: Pick<SettingsKeeper, 'sync'>;
  /** What this browser is called in the list of devices. */
  label: string;
}

export function createHandlers({
  environment,
  rules,
  outboxSender,
  poller,
  notifier,
  reminders,
  settings,
  label,
}: Parts): Handlers {
  const { db, now } = environment;
  /** A mail was taken back: Gmail's rows and the backend hear of it. Nobody waits for that. */
  const takenBack = (changed: readonly Changed[]) => {
    outboxSender.deliver();
    if (changed.length > 0)
      tell(Promise.all([broadcastThreads(environment, changed), broadcastConnection(environment)]));
  };
  const answered = (changed: Changed | null) => {
    if (!changed) return;
    outboxSender.deliver();
    tell(broadcastThreads(environment, [changed]));
  };
  const settingsChanged = (now: Settings) => {
    settings.sync();
    broadcastSettings(environment, now);
    // Quiet hours may have just ended.
    notifier.check();
    reminders.check();
  };
  const kept = (views: SavedView[]) => {
    settings.sync();
    return views;
  };
  return {
    'connection.get': { from: 'any', handle: async () => readReport(await db()) },
    'connection.check': {
      from: 'any',
      handle: async () => {
        // What waits for its next try goes on now.
        poller.poll();
        outboxSender.deliver();
        await refreshAccount(environment, rules);
      },
    },
    'connection.connect': {
      from: 'page',
      handle: async ({ link }) => {
        const error = await connect(environment, link, label);
        if (error) return { error };
        await rules.renew();
        await broadcastConnection(environment);
        outboxSender.deliver();
        poller.poll();
        return { error: null };
      },
    },
    'connection.disconnect': {
      from: 'page',
      handle: async () => {
        outboxSender.stop();
        poller.stop();
        await disconnect(environment);
        // It may have been asked to deliver meanwhile.
        outboxSender.stop();
        await rules.renew();
        await broadcastConnection(environment);
        await showBadge(environment);
        await environment.clearNotifications('all');
      },
    },
    'outbox.count': { from: 'page', handle: async () => countOutbox(await db()) },
    'browsers.list': { from: 'page', handle: () => otherBrowsers(environment) },
    'browsers.disconnect': { from: 'page', handle: ({ id }) => disconnectOther(environment, id) },
    'connection.invite': { from: 'page', handle: async () => ({ link: await invite(environment) }) },

    'settings.get': { from: 'any', handle: async () => readSettings(await db()) },
    'settings.set': {
      from: 'page',
      handle: async (change) => {
        const changed = await changeSettings(await db(), change, now());
        settingsChanged(changed);
        return changed;
      },
    },
    'settings.sync': { from: 'page', handle: async () => describeSync(await db()) },
    'settings.settle': {
      from: 'page',
      handle: async ({ keep }) => {
        await settleReplaced(await db(), keep, now());
        settingsChanged(await readSettings(await db()));
      },
    },
    'settings.save-file': { from: 'page', handle: async () => writeFile(await db(), now()) },
    'settings.look-into-file': { from: 'page', handle: async ({ text }) => lookIntoFile(await db(), text) },
    'settings.take-file': {
      from: 'page',
      handle: async ({ text }) => {
        const reading = await takeFile(await db(), text, now());
        if (!reading.problem) settingsChanged(await readSettings(await db()));
        return reading;
      },
    },

    // Until the backend can be asked: what a page shows for null is that it can't be told now.
    'places.get': { from: 'page', handle: () => readPlaceDetail(environment) },
    'places.set': { from: 'page', handle: ({ detail }) => changePlaceDetail(environment, detail) },

    'options.open': { from: 'gmail', handle: async () => void (await environment.openOptions()) },
    'extensions.open': { from: 'any', handle: async () => void (await environment.openExtensions()) },
    'activity.open': { from: 'gmail', handle: async ({ view }) => void (await environment.openActivity(view)) },

    'menu.get': { from: 'gmail', handle: async ({ gmailAccount }) => menuState(await db(), gmailAccount, now()) },
    'menu.seen': {
      from: 'gmail',
      handle: async ({ gmailAccount }) => {
        await lookAtReads(await db(), gmailAccount, now());
        environment.broadcast({ kind: 'looked', gmailAccount });
      },
    },
    'menu.pause': {
      from: 'gmail',
      handle: async ({ paused }) => void settingsChanged(await changeSettings(await db(), { paused }, now())),
    },

    'draft.open': {
      from: 'gmail',
      handle: async (request) => {
        const [{ choice, changed }, connection] = await Promise.all([
          openDraft(await db(), request, now()),
          db().then(readConnection),
          rules.ensure(),
        ]);
        if (changed.length > 0) takenBack(changed);
        tell(db().then(async (opened) => broadcastThreads(environment, await takeBackUntracked(opened, request))));
        return { choice, pixel: connection?.state === 'connected' ? await mintPixel(connection) : null };
      },
    },
    'draft.set': { from: 'gmail', handle: async (request) => void (await setDraft(await db(), request, now())) },

    'send.stage': {
      from: 'gmail',
      handle: async (message) => {
        const { staged, changed } = await stageMessage(await db(), message, now());
        if (changed.length > 0) takenBack(changed);
        return { staged };
      },
    },
    'send.confirm': {
      from: 'gmail',
      handle: async (request) => {
        const changed = await confirmMessage(await db(), request, now());
        outboxSender.deliver();
        tell(Promise.all([changed && broadcastThreads(environment, [changed]), broadcastConnection(environment)]));
      },
    },

    'send.untracked': {
      from: 'gmail',
      handle: async (mail) => {
        await addUntracked(await db(), mail);
        tell(broadcastThreads(environment, [mail]));
      },
    },

    'threads.summaries': {
      from: 'gmail',
      handle: async ({ gmailAccount, threadIds }) => threadSummaries(await db(), gmailAccount, threadIds),
    },
    'threads.messages': {
      from: 'gmail',
      handle: async ({ gmailAccount, threadId }) => threadMessages(await db(), gmailAccount, threadId),
    },
    'messages.find': { from: 'page', handle: async ({ words, limit }) => findMails(await db(), words, limit) },
    'chase.count': { from: 'page', handle: async () => countMailsToChase(await db(), now()) },
    'messages.latest': { from: 'page', handle: async ({ limit }) => latestMessages(await db(), limit) },

    'activity.page': {
      from: 'page',
      handle: async ({ before, limit }) => activityPage(await db(), before, limit, now()),
    },
    'activity.threads': {
      from: 'page',
      handle: async (wanted) => activityOf(await db(), wanted, now()),
    },
    'activity.mail': { from: 'page', handle: async ({ id }) => (await (await db()).get('messages', id)) ?? null },
    'mail.notify': {
      from: 'page',
      handle: async ({ id, when }) => {
        await chooseForMail(await db(), id, { notify: { when, at: now() } }, now());
        outboxSender.deliver();
      },
    },
    'mail.remind': {
      from: 'any',
      handle: async ({ id, of, dueAt }) => {
        const changed = await chooseForMail(await db(), id, { reminder: { of, dueAt, at: now() } }, now());
        outboxSender.deliver();
        reminders.check();
        tell(
          Promise.all([
            environment.clearNotifications(reminderNotificationsOf(id)),
            changed && broadcastThreads(environment, [changed]),
          ]),
        );
      },
    },
    'reads.seen': { from: 'page', handle: async () => void (await markSeen(environment)) },
    'activity.views': { from: 'page', handle: async () => readSavedViews(await db()) },
    'activity.save-view': { from: 'page', handle: async (view) => kept(await saveView(await db(), view, now())) },
    'activity.remove-view': {
      from: 'page',
      handle: async ({ name }) => kept(await removeView(await db(), name, now())),
    },
    'activity.forget': {
      from: 'page',
      handle: async ({ ids }) => {
        const forgotten = await forgetMessages(await db(), ids, now());
        takenBack([...forgotten, ...(await forgetUntracked(await db(), ids))]);
      },
    },

    'answers.report': {
      from: 'gmail',
      handle: async (request) => void answered(await addReplies(await db(), request, now())),
    },
    'receipts.report': {
      from: 'gmail',
      handle: async (request) => void answered(await addReceipt(await db(), request, now())),
    },

    'own-views.report': {
      from: 'gmail',
      handle: async ({ views }) => {
        await queueOwnViews(await db(), views);
        outboxSender.deliver();
      },
    },
  };
}

function tell(telling: Promise<unknown>): void {
  telling.catch((error: unknown) => console.error('telling Gmail:', error));
}
