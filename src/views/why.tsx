import { type Clock, formatExact, formatTime } from '../ui/format.ts';
import { t } from '../ui/i18n.ts';
import type { LoadGroup } from './group-loads.ts';
import { mayBeSender, reasonWords } from './reason-words.ts';
import { verdictWord } from './verdict-word.ts';
import '../ui/fold.css';
import './why.css';

interface WhyProps {
  group: LoadGroup;
  clock: Clock;
}

/** Unfolds the reasons for the verdict, and the exact time. */
export function Why({ group: { load, reasons }, clock }: WhyProps) {
  const of = { verdict: verdictWord(load.verdict), time: formatTime(load.at, clock) };
  return (
    <details class="nunchi-fold nunchi-why">
      <summary aria-label={t('whyOf', of)}>{t('why')}</summary>
      {reasons.map((reason) => (
        <p key={reason}>{reasonWords(reason)}</p>
      ))}
      {reasons.some(mayBeSender) && <p>{t('mayBeYou')}</p>}
      <p>{formatExact(load.at, clock)}</p>
    </details>
  );
}
