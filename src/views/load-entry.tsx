import { type Clock, formatAgo, formatExact, formatTime, isoTime, joinParts } from '../ui/format.ts';
import { plural, t } from '../ui/i18n.ts';
import { describeSource } from './describe-source.ts';
import { DeviceIcon } from './device-icon.tsx';
import type { LoadGroup } from './group-loads.ts';
import { verdictWord } from './verdict-word.ts';
import { Why } from './why.tsx';
import './load-entry.css';

/** Repeats listed with their time; the rest are only counted. */
const REPEATS_TOLD = 3;

/** One session of loads. */
export function LoadEntry({ group, clock }: { group: LoadGroup; clock: Clock }) {
  const { load, again } = group;
  return (
    <li class={`nunchi-load nunchi-load--${load.verdict}`}>
      <DeviceIcon device={load.device} />
      <p class="nunchi-load__head">
        <time dateTime={isoTime(load.at)} title={formatExact(load.at, clock)}>
          {formatTime(load.at, clock)} <span class="nunchi-quiet">· {formatAgo(load.at, clock)}</span>
        </time>
        <span class="nunchi-verdict">{verdictWord(load.verdict)}</span>
      </p>
      {describeSource(load).map((line) => (
        <p key={line} class="nunchi-load__line">
          {line}
        </p>
      ))}
      {again.length > 0 && <p class="nunchi-load__again">{describeRepeats(again, clock)}</p>}
      <Why group={group} clock={clock} />
    </li>
  );
}

function describeRepeats(again: readonly number[], clock: Clock): string {
  const told = again.slice(0, REPEATS_TOLD).map((at) => formatTime(at, clock));
  const more = again.length - told.length;
  return t('againAt', { times: joinParts([...told, more > 0 ? plural('againMore', more) : null]) });
}
