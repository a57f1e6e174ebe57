/** The number on the toolbar icon: reads since the person last looked. */
import { plural, t } from '../../ui/i18n.ts';
import type { Environment } from '../environment.ts';
import { EVERY_ACCOUNT, lookAtReads } from '../index/menu.ts';

/** The icon has room for no more. */
const MOST = 99;

/** Shows the number as it is kept: Chrome forgets it when it is closed. */
export async function showBadge(environment: Environment): Promise<void> {
  const unseen = ((await (await environment.db()).get('state', 'unseen')) as number | undefined) ?? 0;
  if (unseen === 0) return environment.badge('', t('extensionName'));
  return environment.badge(unseen > MOST ? `${MOST}+` : String(unseen), plural('badgeReads', unseen));
}

/**
 * The person looks at all reads: none is new any more, here or in Gmail's menu, what was yet to be told needs no telling, and what
 * notifications said of reads is on the page. Reminders stay.
 */
export async function markSeen(environment: Environment): Promise<void> {
  const db = await environment.db();
  const tx = db.transaction(['state', 'waitingReads'], 'readwrite');
  tx.objectStore('state').delete('unseen');
  tx.objectStore('waitingReads').clear();
  await tx.done;
  await lookAtReads(db, EVERY_ACCOUNT, environment.now());
  await environment.changed({ kind: 'looked', gmailAccount: null });
  await showBadge(environment);
  await environment.clearNotifications('reads');
}

/** The person goes to a mail that a notification told to be read. */
export async function markOneSeen(environment: Environment): Promise<void> {
  const tx = (await environment.db()).transaction('state', 'readwrite');
  const unseen = ((await tx.store.get('unseen')) as number | undefined) ?? 0;
  if (unseen > 0) await tx.store.put(unseen - 1, 'unseen');
  await tx.done;
  await showBadge(environment);
}
