/** The number on the toolbar icon: reads since the person last looked. */
import { plural, t } from '../../ui/i18n.ts';
import type { Room } from '../room.ts';

/** The icon has room for no more. */
const MOST = 99;

/** Shows the number as it is kept: Chrome forgets it when it is closed. */
export async function showBadge(room: Room): Promise<void> {
  const unseen = ((await (await room.db()).get('state', 'unseen')) as number | undefined) ?? 0;
  if (unseen === 0) return room.badge('', t('extensionName'));
  return room.badge(unseen > MOST ? `${MOST}+` : String(unseen), plural('badgeReads', unseen));
}

/** The person looks: nothing is new any more, and what notifications said is on the page. */
export async function markSeen(room: Room): Promise<void> {
  await (await room.db()).delete('state', 'unseen');
  await showBadge(room);
  await room.clearNotices('all');
}
