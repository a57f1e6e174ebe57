import { type Clock, formatAgo, formatExact, formatTime, isoTime, joinParts } from '../ui/format.ts';
import { plural, t } from '../ui/i18n.ts';
import { describeSource } from './describe-source.ts';
import { DeviceIcon } from './device-icon.tsx';
import type { LoadGroup } from './group-loads.ts';
import { verdictWord } from './verdict-word.ts';
import { Why } from './why.tsx';
import './load-entry.css';

/** Repeats listed with their time; the rest are only counted. */
const REPEATS_SHOWN = 3;

/** One session of loads. */
export function LoadEntry({ group, clock }: { group: LoadGroup; clock: Clock }) {
  const { load, repeats } = group;
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
      {repeats.length > 0 && <p class="nunchi-load__again">{describeRepeats(repeats, clock)}</p>}
      <Why group={group} clock={clock} />
    </li>
  );
}

function describeRepeats(repeats: readonly number[], clock: Clock): string {
  const shown = repeats.slice(0, REPEATS_SHOWN).map((at) => formatTime(at, clock));
  const more = repeats.length - shown.length;
  return t('againAt', { times: joinParts([...shown, more > 0 ? plural('againMore', more) : null]) });
}
