import type { Load } from '../protocol/api.ts';
import type { Verdict, Via } from '../protocol/load.ts';
import { type Clock, formatAgo, formatTime, isoTime } from '../ui/format.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { ReceiptEye } from '../ui/receipt-eye.tsx';
import { deviceName } from './describe-summary.ts';
import { isCounted, type LoadGroup } from './group-loads.ts';
import { placeName } from './place-name.ts';
import { reasonWords } from './reason-words.ts';

const VERDICT_KEYS: Record<Verdict, MessageKey> = {
  read: 'verdictRead',
  unconfirmed: 'verdictUnconfirmed',
  automatic: 'verdictAutomatic',
  own: 'verdictOwn',
};

/** Who stands between the reader and the backend, by the name people know it by. */
const SERVICES: Record<Exclude<Via, 'direct'>, string> = {
  gmail: 'Gmail',
  'gmail-prefetch': 'Gmail',
  'apple-relay': 'Apple',
  yahoo: 'Yahoo Mail',
  microsoft: 'Microsoft',
  proton: 'Proton Mail',
  fastmail: 'Fastmail',
};

/** One load, with the times it was repeated. */
export function LoadEntry({ group: { load, again }, clock }: { group: LoadGroup; clock: Clock }) {
  return (
    <li class={`nunchi-load nunchi-load--${load.verdict}`}>
      {isCounted(load.verdict) ? <ReceiptEye state={load.verdict} label={null} /> : <span class="nunchi-load__dot" />}
      <p class="nunchi-load__head">
        <time dateTime={isoTime(load.at)}>
          {formatTime(load.at, clock)} <span class="nunchi-quiet">· {formatAgo(load.at, clock)}</span>
        </time>
        <span class="nunchi-verdict">{t(VERDICT_KEYS[load.verdict])}</span>
      </p>
      {describeSource(load).map((line) => (
        <p key={line} class="nunchi-load__line">
          {line}
        </p>
      ))}
      <p class="nunchi-load__reason">{reasonWords(load.reason)}</p>
      {again.length > 0 && (
        <p class="nunchi-load__reason">
          {t('againAt', { times: again.map((at) => formatTime(at, clock)).join(', ') })}
        </p>
      )}
    </li>
  );
}

/** What it was and where, a line each; of a reading also what is unknown or hidden. */
function describeSource({ verdict, client, device, os, via, place }: Load): string[] {
  const app = [client, os, deviceName(device)].filter(Boolean).join(' · ');
  const lines = [app, place ? placeName(place) : ''].filter(Boolean);
  if (!isCounted(verdict) || place) return lines;
  if (via === 'direct') return app ? lines : [t('deviceUnknown')];
  const service = SERVICES[via];
  return [...lines, t(device === 'unknown' ? 'hiddenDeviceAndPlace' : 'hiddenPlace', { service })];
}
