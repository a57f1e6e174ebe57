import { useId } from 'preact/hooks';
import { NOTIFY_WHEN, type NotifyWhen, type QuietHours, type Settings } from '../messaging/settings.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { Switch } from '../ui/switch.tsx';
import { parseTimeOfDay, timeOfDay } from './time-of-day.ts';

export const NOTIFY_LABELS: Record<NotifyWhen, MessageKey> = {
  first: 'notifyFirst',
  every: 'notifyEvery',
  never: 'notifyNever',
};

interface NotificationSettingsProps {
  settings: Pick<Settings, 'notifyWhen' | 'quietHours'>;
  onChange: (change: Partial<Settings>) => void;
}

/** Which reads are told, and when none is. What is chosen holds at once. */
export function NotificationSettings({ settings: { notifyWhen, quietHours }, onChange }: NotificationSettingsProps) {
  const hint = useId();
  const name = useId();
  return (
    <>
      <div class="nunchi-choices">
        <fieldset aria-describedby={hint}>
          <legend>{t('notifyWhenLabel')}</legend>
          {NOTIFY_WHEN.map((when) => (
            <label key={when}>
              <input
                type="radio"
                name={name}
                value={when}
                checked={when === notifyWhen}
                onChange={() => onChange({ notifyWhen: when })}
              />
              {t(NOTIFY_LABELS[when])}
            </label>
          ))}
        </fieldset>
        <p id={hint} class="nunchi-field__hint">
          {t('notifyHint')}
        </p>
      </div>
      {/* Also where reads are never told: reminders are, and a mail may have a choice of its own. */}
      <Switch
        label={t('quietHours')}
        hint={t('quietHoursHint')}
        on={quietHours.on}
        onChange={(on) => onChange({ quietHours: { ...quietHours, on } })}
      />
      {quietHours.on && (
        <QuietTimes quietHours={quietHours} onChange={(changed) => onChange({ quietHours: changed })} />
      )}
    </>
  );
}

interface QuietTimesProps {
  quietHours: QuietHours;
  onChange: (quietHours: QuietHours) => void;
}

function QuietTimes({ quietHours, onChange }: QuietTimesProps) {
  const field = (label: MessageKey, which: 'from' | 'to') => (
    <label class="nunchi-time">
      {t(label)}
      <input
        type="time"
        required
        value={timeOfDay(quietHours[which])}
        onChange={({ currentTarget }) => {
          const minutes = parseTimeOfDay(currentTarget.value);
          if (minutes !== null) onChange({ ...quietHours, [which]: minutes });
        }}
      />
    </label>
  );
  return (
    <fieldset class="nunchi-times" aria-label={t('quietHours')}>
      {field('quietFrom', 'from')}
      {field('quietTo', 'to')}
      <p role="status" class="nunchi-quiet">
        {quietHours.from === quietHours.to && t('quietEmpty')}
      </p>
    </fieldset>
  );
}
