/** The number on the toolbar icon: reads since the person last looked. */
import { plural, t } from '../../ui/i18n.ts';
import type { Environment } from '../environment.ts';
import { EVERY_ACCOUNT, lookAtReads } from '../index/menu.ts';

/** More digits do not fit. */
const MOST = 99;

/** Shows the stored number: Chrome forgets its own when it closes. */
export async function showBadge(environment: Environment): Promise<void> {
  const unseen = ((await (await environment.db()).get('state', 'unseen')) as number | undefined) ?? 0;
  if (unseen === 0) return environment.badge('', t('extensionName'));
  return environment.badge(unseen > MOST ? `${MOST}+` : String(unseen), plural('badgeReads', unseen));
}

/** Marks all reads as seen: clears the number, waiting reads and their notifications. Reminders stay. */
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

/** The person opened a mail from its notification. */
export async function markOneSeen(environment: Environment): Promise<void> {
  const tx = (await environment.db()).transaction('state', 'readwrite');
  const unseen = ((await tx.store.get('unseen')) as number | undefined) ?? 0;
  if (unseen > 0) await tx.store.put(unseen - 1, 'unseen');
  await tx.done;
  await showBadge(environment);
}
