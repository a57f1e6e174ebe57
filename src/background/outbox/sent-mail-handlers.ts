/** What is learned or chosen for a mail after it was sent. */
import type { Handlers } from '../../messaging/handle.ts';
import type { Environment } from '../environment.ts';
import { forgetUntracked } from '../index/untracked-mails.ts';
import type { ChangedMail } from '../store/changed-mail.ts';
import { addReceipt } from './add-receipt.ts';
import { addReplies } from './add-replies.ts';
import { chooseForMail } from './choose-for-mail.ts';
import { forgetMessages } from './forget-messages.ts';

export function sentMailHandlers(environment: Environment) {
  const { db, now } = environment;
  const replied = (changed: ChangedMail | null) => {
    if (!changed) return;
    void environment.changed({ kind: 'outbox' });
    void environment.changed({ kind: 'mails', mails: [changed] });
  };
  return {
    'answers.report': {
      from: 'gmail',
      handle: async (request) => void replied(await addReplies(await db(), request, now())),
    },
    'receipts.report': {
      from: 'gmail',
      handle: async (request) => void replied(await addReceipt(await db(), request, now())),
    },
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
    'activity.forget': {
      from: 'page',
      handle: async ({ ids }) => {
        const forgotten = await forgetMessages(await db(), ids, now());
        const mails = [...forgotten, ...(await forgetUntracked(await db(), ids))];
        void environment.changed({ kind: 'outbox' });
        if (mails.length === 0) return;
        void environment.changed({ kind: 'mails', mails });
        void environment.changed({ kind: 'connection' });
      },
    },
  } satisfies Partial<Handlers>;
}
