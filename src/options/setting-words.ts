/** Names and values of settings in words. */
import { SETTINGS, type SettingName } from '../mail/settings.ts';
import type { ExportedSettings } from '../mail/settings-file.ts';
import { plural, t } from '../ui/i18n.ts';
import { NOTIFY_LABELS } from './notification-settings.tsx';
import { timeOfDay } from './time-of-day.ts';

const onOff = (on: boolean) => t(on ? 'settingOn' : 'settingOff');

const DESCRIBE: { readonly [Name in keyof ExportedSettings]: (value: ExportedSettings[Name]) => string } = {
  askByDefault: onOff,
  paused: onOff,
  rules: (rules) => plural('settingRuleCount', rules.length),
  notifyWhen: (when) => t(NOTIFY_LABELS[when]),
  quietHours: ({ on, from, to }) => (on ? `${timeOfDay(from)}–${timeOfDay(to)}` : onOff(false)),
  reminders: ({ unread, unanswered }) => {
    const parts = [
      unread.on && plural('settingRemindUnread', unread.days),
      unanswered.on && plural('settingRemindUnanswered', unanswered.days),
    ].filter((part) => part !== false);
    return parts.join(', ') || onOff(false);
  },
  views: (views) => plural('settingViewCount', views.length),
};

/** `value`: of the setting with this name. */
export function describeSetting(name: keyof ExportedSettings, value: unknown): string {
  return (DESCRIBE[name] as (value: unknown) => string)(value);
}

/** Label of a setting; its name if another version's. */
export function settingLabel(name: string): string {
  if (name === 'views') return t('savedViews');
  return Object.hasOwn(SETTINGS, name) ? t(SETTINGS[name as SettingName].label) : name;
}
