import { useId } from 'preact/hooks';
import { REMINDER_KINDS, type ReminderKind } from '../mail/reminders.ts';
import {
  REMINDER_DAYS,
  REMINDER_NOTICES,
  type ReminderAfter,
  type ReminderSettings as Reminders,
} from '../mail/settings.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { Switch } from '../ui/switch.tsx';
import { useTyped } from './use-typed.ts';
import '../ui/field.css';
import './choices.css';
import './time-field.css';

const KINDS: Record<ReminderKind, { label: MessageKey; hint: MessageKey }> = {
  unread: { label: 'remindUnread', hint: 'remindUnreadHint' },
  unanswered: { label: 'remindUnanswered', hint: 'remindUnansweredHint' },
};

const NOTICES: Record<Reminders['notify'], MessageKey> = {
  chosen: 'remindNotifyChosen',
  all: 'remindNotifyAll',
  never: 'notifyNever',
};

interface ReminderSettingsProps {
  reminders: Reminders;
  onChange: (reminders: Reminders) => void;
}

/** Which mails are due, after how many days, and which notify. Choices apply at once, days when typed. */
export function ReminderSettings({ reminders, onChange }: ReminderSettingsProps) {
  const name = useId();
  const hint = useId();
  return (
    <>
      <p class="nunchi-quiet">{t('remindersHint')}</p>
      {REMINDER_KINDS.map((of) => (
        <After
          key={of}
          {...KINDS[of]}
          after={reminders[of]}
          onChange={(after) => onChange({ ...reminders, [of]: after })}
        />
      ))}
      <div class="nunchi-choices">
        <fieldset aria-describedby={hint}>
          <legend>{t('remindNotifyLabel')}</legend>
          {REMINDER_NOTICES.map((notify) => (
            <label key={notify}>
              <input
                type="radio"
                name={name}
                value={notify}
                checked={notify === reminders.notify}
                onChange={() => onChange({ ...reminders, notify })}
              />
              {t(NOTICES[notify])}
            </label>
          ))}
        </fieldset>
        <p id={hint} class="nunchi-field__hint">
          {t('remindNotifyHint')}
        </p>
      </div>
    </>
  );
}

interface AfterProps {
  label: MessageKey;
  hint: MessageKey;
  after: ReminderAfter;
  onChange: (after: ReminderAfter) => void;
}

function After({ label, hint, after, onChange }: AfterProps) {
  return (
    <>
      <Switch label={t(label)} hint={t(hint)} on={after.on} onChange={(on) => onChange({ ...after, on })} />
      {after.on && <Days of={t(label)} days={after.days} onChange={(days) => onChange({ ...after, days })} />}
    </>
  );
}

interface DaysProps {
  of: string;
  days: number;
  onChange: (days: number) => void;
}

function Days({ of, days, onChange }: DaysProps) {
  // "14" passes "1" while typed, which would notify of two weeks of mails.
  const typed = useTyped(String(days), (text) => {
    const fresh = Number(text);
    const may = Number.isInteger(fresh) && fresh >= 1 && fresh <= REMINDER_DAYS;
    if (may) onChange(fresh);
    return may;
  });
  return (
    <label class="nunchi-time">
      {t('remindDays')}
      <input type="number" required min={1} max={REMINDER_DAYS} aria-label={`${of}: ${t('remindDays')}`} {...typed} />
    </label>
  );
}
