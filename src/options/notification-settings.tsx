import { useId } from 'preact/hooks';
import { NOTIFY_WHEN, type NotifyWhen, type QuietHours, type Settings } from '../mail/settings.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { Switch } from '../ui/switch.tsx';
import { parseTimeOfDay, timeOfDay } from './time-of-day.ts';
import { useTyped } from './use-typed.ts';
import '../ui/field.css';
import './choices.css';
import './time-field.css';
import './notification-settings.css';

export const NOTIFY_LABELS: Record<NotifyWhen, MessageKey> = {
  first: 'notifyFirst',
  every: 'notifyEvery',
  never: 'notifyNever',
};

interface NotificationSettingsProps {
  settings: Pick<Settings, 'notifyWhen' | 'quietHours'>;
  onChange: (change: Partial<Settings>) => void;
}

/** When reads notify. Choices apply at once, times when typed. */
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
      {/* Also where reads never notify: reminders do, and single mails may. */}
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
  return (
    <fieldset class="nunchi-quiet-hours" aria-label={t('quietHours')}>
      <Time label={t('quietFrom')} minutes={quietHours.from} onChange={(from) => onChange({ ...quietHours, from })} />
      <Time label={t('quietTo')} minutes={quietHours.to} onChange={(to) => onChange({ ...quietHours, to })} />
      <p role="status" class="nunchi-quiet">
        {quietHours.from === quietHours.to && t('quietEmpty')}
      </p>
    </fieldset>
  );
}

interface TimeProps {
  label: string;
  /** Since midnight. */
  minutes: number;
  onChange: (minutes: number) => void;
}

function Time({ label, minutes, onChange }: TimeProps) {
  // "23:00" passes "02:00" while typed, which would end quiet hours for a moment.
  const typed = useTyped(timeOfDay(minutes), (text) => {
    const fresh = parseTimeOfDay(text);
    if (fresh !== null) onChange(fresh);
    return fresh !== null;
  });
  return (
    <label class="nunchi-time">
      {label}
      <input type="time" required {...typed} />
    </label>
  );
}
