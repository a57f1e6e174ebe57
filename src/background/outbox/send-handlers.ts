/** A mail from draft to delivery. No response waits for the network or for open tabs. */
import type { Handlers } from '../../messaging/handle.ts';
import type { Request } from '../../messaging/messages.ts';
import type { Environment } from '../environment.ts';
import { addUntracked, takeBackUntracked } from '../index/untracked-mails.ts';
import type { OwnPixelRules } from '../pixel/blocking-rules.ts';
import { mintPixel } from '../pixel/mint-pixel.ts';
import type { ChangedMail } from '../store/changed-mail.ts';
import { readConnection } from '../store/state.ts';
import { confirmMessage } from './confirm-message.ts';
import { openDraft, setDraft } from './drafts.ts';
import { countOutbox } from './outbox-entry.ts';
import { queueOwnViews } from './own-views.ts';
import { stageMessage } from './stage-message.ts';

export function sendHandlers(environment: Environment, rules: Pick<OwnPixelRules, 'ensure'>) {
  const { db, now } = environment;
  const takenBack = (mails: readonly ChangedMail[]) => {
    if (mails.length === 0) return;
    void environment.changed({ kind: 'outbox' });
    void environment.changed({ kind: 'mails', mails });
    void environment.changed({ kind: 'connection' });
  };
  const takeBack = async (draft: Request<'draft.open'>) => {
    const mails = await takeBackUntracked(await db(), draft);
    await environment.changed({ kind: 'mails', mails });
  };
  return {
    'draft.open': {
      from: 'gmail',
      handle: async (draft) => {
        const [{ choice, changed }, connection] = await Promise.all([
          openDraft(await db(), draft, now()),
          db().then(readConnection),
          rules.ensure(),
        ]);
        takenBack(changed);
        takeBack(draft).catch((error: unknown) => console.error('untracked:', error));
        return { choice, pixel: connection?.state === 'connected' ? await mintPixel(connection) : null };
      },
    },
    'draft.set': { from: 'gmail', handle: async (request) => void (await setDraft(await db(), request, now())) },
    'send.stage': {
      from: 'gmail',
      handle: async (message) => {
        const { staged, changed } = await stageMessage(await db(), message, now());
        takenBack(changed);
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
    'own-views.report': {
      from: 'gmail',
      handle: async ({ views }) => {
        await queueOwnViews(await db(), views);
        void environment.changed({ kind: 'outbox' });
      },
    },
    'outbox.count': { from: 'page', handle: async () => countOutbox(await db()) },
  } satisfies Partial<Handlers>;
}
