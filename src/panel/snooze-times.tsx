import { SNOOZES, type Snooze, snoozedUntil } from '../messaging/snooze.ts';
import { type Clock, formatTime } from '../ui/format.ts';
import { type MessageKey, t } from '../ui/i18n.ts';

const LABELS: Record<Snooze, MessageKey> = {
  tomorrow: 'snoozeTomorrow',
  threeDays: 'snoozeThreeDays',
  nextWeek: 'snoozeNextWeek',
};

interface SnoozeTimesProps {
  /** What the times are for. */
  label: string;
  clock: Clock;
  /** ms. */
  onChoose: (until: number) => void;
}

/** The times that a mail can be put off to; each says on hover when that is. */
export function SnoozeTimes({ label, clock, onChoose }: SnoozeTimesProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that act at once are no fields of a form.
    <div role="group" aria-label={label} class="nunchi-snooze">
      {SNOOZES.map((snooze) => {
        const until = snoozedUntil(snooze, clock.now);
        return (
          <button
            key={snooze}
            type="button"
            class="nunchi-small-button"
            title={formatTime(until, clock)}
            onClick={() => onChoose(until)}
          >
            {t(LABELS[snooze])}
          </button>
        );
      })}
    </div>
  );
}
