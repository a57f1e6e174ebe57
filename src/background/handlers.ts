/** Every question that Gmail tabs and pages may ask, and who answers it. */

import type { SavedView } from '../mail/settings.ts';
import type { Handlers } from '../messaging/handle.ts';
import { connect } from './account/connect.ts';
import { readReport } from './account/describe-connection.ts';
import { disconnect } from './account/disconnect.ts';
import { invite } from './account/invite.ts';
import { disconnectOther, otherBrowsers } from './account/other-browsers.ts';
import { changePlaceDetail, readPlaceDetail } from './account/place-detail.ts';
import { refreshAccount } from './account/refresh-account.ts';
import type { Environment } from './environment.ts';
import { activityOf, activityPage } from './index/activity.ts';
import { findMails } from './index/find-mails.ts';
import { countMailsToChase } from './index/mails-to-chase.ts';
import { lookAtReads, menuState } from './index/menu.ts';
import { latestMessages, threadMessages, threadSummaries } from './index/message-index.ts';
import { addUntracked, forgetUntracked, takeBackUntracked } from './index/untracked-mails.ts';
import { markSeen } from './notify/badge.ts';
import { addReceipt } from './outbox/add-receipt.ts';
import { addReplies } from './outbox/add-replies.ts';
import { chooseForMail } from './outbox/choose-for-mail.ts';
import { confirmMessage } from './outbox/confirm-message.ts';
import { openDraft, setDraft } from './outbox/drafts.ts';
import { forgetMessages } from './outbox/forget-messages.ts';
import { countOutbox } from './outbox/outbox-entry.ts';
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

/** What goes on between this browser and the backend. */
export interface Exchange {
  /** Asks and delivers now, instead of at the next retry. */
  resume: () => void;
  /** Ends the requests under way. */
  stop: () => void;
}

export interface Parts {
  environment: Environment;
  rules: OwnPixelRules;
  exchange: Exchange;
  settings: Pick<SettingsKeeper, 'sync'>;
  /** What this browser is called in the list of devices. */
  label: string;
}

export function createHandlers({ environment, rules, exchange, settings, label }: Parts): Handlers {
  const { db, now } = environment;
  const takenBack = (mails: readonly Changed[]) => {
    void environment.changed({ kind: 'outbox' });
    if (mails.length === 0) return;
    void environment.changed({ kind: 'mails', mails });
    void environment.changed({ kind: 'connection' });
  };
  const replied = (changed: Changed | null) => {
    if (!changed) return;
    void environment.changed({ kind: 'outbox' });
    void environment.changed({ kind: 'mails', mails: [changed] });
  };
  const settingsChanged = async () => {
    settings.sync();
    await environment.changed({ kind: 'settings' });
  };
  const takeBack = async (draft: { gmailAccount: string; draftId: string | null }) => {
    const mails = await takeBackUntracked(await db(), draft);
    await environment.changed({ kind: 'mails', mails });
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
        exchange.resume();
        await refreshAccount(environment, rules);
      },
    },
    'connection.connect': {
      from: 'page',
      handle: async ({ link }) => {
        const error = await connect(environment, link, label);
        if (error) return { error };
        await rules.renew();
        await environment.changed({ kind: 'connected' });
        return { error: null };
      },
    },
    'connection.disconnect': {
      from: 'page',
      handle: async () => {
        exchange.stop();
        await disconnect(environment);
        // A delivery may have begun meanwhile.
        exchange.stop();
        await rules.renew();
        await environment.changed({ kind: 'disconnected' });
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
        await settingsChanged();
        return changed;
      },
    },
    'settings.sync': { from: 'page', handle: async () => describeSync(await db()) },
    'settings.settle': {
      from: 'page',
      handle: async ({ keep }) => {
        await settleReplaced(await db(), keep, now());
        await settingsChanged();
      },
    },
    'settings.save-file': { from: 'page', handle: async () => writeFile(await db(), now()) },
    'settings.look-into-file': { from: 'page', handle: async ({ text }) => lookIntoFile(await db(), text) },
    'settings.take-file': {
      from: 'page',
      handle: async ({ text }) => {
        const reading = await takeFile(await db(), text, now());
        if (!reading.problem) await settingsChanged();
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
        await environment.changed({ kind: 'looked', gmailAccount });
      },
    },
    'menu.pause': {
      from: 'gmail',
      handle: async ({ paused }) => {
        await changeSettings(await db(), { paused }, now());
        await settingsChanged();
      },
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
        takeBack(request).catch((error: unknown) => console.error('untracked:', error));
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
        void environment.changed({ kind: 'outbox' });
        if (changed) void environment.changed({ kind: 'mails', mails: [changed] });
        void environment.changed({ kind: 'connection' });
      },
    },

    'send.untracked': {
      from: 'gmail',
      handle: async (mail) => {
        await addUntracked(await db(), mail);
        void environment.changed({ kind: 'mails', mails: [mail] });
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
        void environment.changed({ kind: 'outbox' });
      },
    },
    'mail.remind': {
      from: 'any',
      handle: async ({ id, of, dueAt }) => {
        const changed = await chooseForMail(await db(), id, { reminder: { of, dueAt, at: now() } }, now());
        void environment.changed({ kind: 'outbox' });
        void environment.changed({ kind: 'reminder', id });
        if (changed) void environment.changed({ kind: 'mails', mails: [changed] });
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
      handle: async (request) => void replied(await addReplies(await db(), request, now())),
    },
    'receipts.report': {
      from: 'gmail',
      handle: async (request) => void replied(await addReceipt(await db(), request, now())),
    },

    'own-views.report': {
      from: 'gmail',
      handle: async ({ views }) => {
        await queueOwnViews(await db(), views);
        void environment.changed({ kind: 'outbox' });
      },
    },
  };
}
