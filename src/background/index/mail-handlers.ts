/** Reads of the index, for Gmail tabs and pages. */
import type { Handlers } from '../../messaging/handle.ts';
import type { Environment } from '../environment.ts';
import { activityOf, activityPage } from './activity.ts';
import { findMails } from './find-mails.ts';
import { countMailsToChase } from './mails-to-chase.ts';
import { lookAtReads, menuState } from './menu.ts';
import { latestMessages, threadMessages, threadSummaries } from './message-index.ts';

export function mailHandlers(environment: Environment) {
  const { db, now } = environment;
  return {
    'threads.summaries': {
      from: 'gmail',
      handle: async ({ gmailAccount, threadIds }) => threadSummaries(await db(), gmailAccount, threadIds),
    },
    'threads.messages': {
      from: 'gmail',
      handle: async ({ gmailAccount, threadId }) => threadMessages(await db(), gmailAccount, threadId),
    },
    'menu.get': { from: 'gmail', handle: async ({ gmailAccount }) => menuState(await db(), gmailAccount, now()) },
    'menu.seen': {
      from: 'gmail',
      handle: async ({ gmailAccount }) => {
        await lookAtReads(await db(), gmailAccount, now());
        await environment.changed({ kind: 'looked', gmailAccount });
      },
    },
    'messages.latest': { from: 'page', handle: async ({ limit }) => latestMessages(await db(), limit) },
    'messages.find': { from: 'page', handle: async ({ words, limit }) => findMails(await db(), words, limit) },
    'chase.count': { from: 'page', handle: async () => countMailsToChase(await db(), now()) },
    'activity.page': {
      from: 'page',
      handle: async ({ before, limit }) => activityPage(await db(), before, limit, now()),
    },
    'activity.threads': { from: 'page', handle: async (wanted) => activityOf(await db(), wanted, now()) },
    'activity.mail': { from: 'page', handle: async ({ id }) => (await (await db()).get('messages', id)) ?? null },
  } satisfies Partial<Handlers>;
}
