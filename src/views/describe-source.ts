/** What loaded an image, and where, as far as known: a line each. */
import type { Load } from '../protocol/api.ts';
import { UNNAMED_MAIL_APP, type Via } from '../protocol/load.ts';
import { t } from '../ui/i18n.ts';
import { deviceName } from './describe-summary.ts';
import { isCounted } from './group-loads.ts';
import { placeName } from './place-name.ts';

/** The intermediary, by its common name. */
const SERVICES: Record<Exclude<Via, 'direct'>, string> = {
  gmail: 'Gmail',
  'gmail-prefetch': 'Gmail',
  'apple-relay': 'Apple',
  yahoo: 'Yahoo Mail',
  microsoft: 'Microsoft',
  proton: 'Proton Mail',
  fastmail: 'Fastmail',
  hey: 'HEY',
};

/** For a read, also what is hidden, and by whom. */
export function describeSource({ verdict, client, device, os, via, place }: Load): string[] {
  const app = [client === UNNAMED_MAIL_APP ? t('unnamedMailApp') : client, os, deviceName(device)]
    .filter(Boolean)
    .join(' · ');
  const lines = [app, place ? placeName(place) : ''].filter(Boolean);
  if (place || !isCounted(verdict)) return lines;
  if (via === 'direct') return [app || t('deviceUnknown'), t('placeUnknown')];
  const service = SERVICES[via];
  return [...lines, t(device === 'unknown' ? 'hiddenDeviceAndPlace' : 'hiddenPlace', { service })];
}
