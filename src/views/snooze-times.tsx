import { SNOOZES, type Snooze, snoozedUntil } from '../mail/reminders.ts';
import { type Clock, formatTime } from '../ui/format.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import '../ui/small-button.css';
import './snooze-times.css';

const LABELS: Record<Snooze, MessageKey> = {
  tomorrow: 'snoozeTomorrow',
  threeDays: 'snoozeThreeDays',
  nextWeek: 'snoozeNextWeek',
};

interface SnoozeTimesProps {
  /** Name of the group. */
  label: string;
  clock: Clock;
  /** Compute the time at the press: the page may have been open long. */
  onChoose: (snooze: Snooze) => void;
}

/** Snooze buttons; each shows its time on hover. */
export function SnoozeTimes({ label, clock, onChoose }: SnoozeTimesProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that act at once are no fields of a form.
    <div role="group" aria-label={label} class="nunchi-snooze">
      {SNOOZES.map((snooze) => (
        <button
          key={snooze}
          type="button"
          class="nunchi-small-button"
          title={formatTime(snoozedUntil(snooze, clock.now), clock)}
          onClick={() => onChoose(snooze)}
        >
          {t(LABELS[snooze])}
        </button>
      ))}
    </div>
  );
}
