/** Age of the known networks, in words. */
import type { Networks } from './networks.ts';
import { PUBLISHED_LISTS } from './published-lists.ts';
import { SHIPPED_ON } from './shipped-ranges.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Relays move weekly, clouds monthly. */
const OLD = 60 * DAY;

/** `old`: a list is missing or outdated. */
export function describeNetworks({ fetched }: Pick<Networks, 'fetched'>, now: number): { text: string; old: boolean } {
  const shipped = `ranges shipped on ${SHIPPED_ON}`;
  if (fetched.size === 0) return { text: shipped, old: true };
  const ages = [...fetched].map(([name, at]) => `${name} ${inDays(now - at)}`);
  const missing = PUBLISHED_LISTS.filter(({ name }) => !fetched.has(name)).map(({ name }) => name);
  const parts = [ages.join(', '), ...(missing.length > 0 ? [`never fetched: ${missing.join(', ')} (${shipped})`] : [])];
  return { text: parts.join('; '), old: missing.length > 0 || [...fetched.values()].some((at) => now - at > OLD) };
}

function inDays(ms: number): string {
  const days = Math.max(0, Math.floor(ms / DAY));
  if (days === 0) return 'of today';
  return days === 1 ? '1 day old' : `${days} days old`;
}
