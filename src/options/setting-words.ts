/** Names and values of settings in words. */
import type { ExportedSettings } from '../mail/settings-file.ts';
import { type MessageKey, plural, t } from '../ui/i18n.ts';
import { NOTIFY_LABELS } from './notification-settings.tsx';
import { timeOfDay } from './time-of-day.ts';

interface Words<Value> {
  label: MessageKey;
  describe: (value: Value) => string;
}

const onOff = (on: boolean) => t(on ? 'settingOn' : 'settingOff');

export const SETTING_WORDS: { readonly [Name in keyof ExportedSettings]: Words<ExportedSettings[Name]> } = {
  askByDefault: { label: 'askByDefault', describe: onOff },
  paused: { label: 'pauseReceipts', describe: onOff },
  rules: { label: 'rulesTitle', describe: (rules) => plural('settingRuleCount', rules.length) },
  notifyWhen: { label: 'notifyWhenLabel', describe: (when) => t(NOTIFY_LABELS[when]) },
  quietHours: {
    label: 'quietHours',
    describe: ({ on, from, to }) => (on ? `${timeOfDay(from)}–${timeOfDay(to)}` : onOff(false)),
  },
  reminders: {
    label: 'settingReminders',
    describe: ({ unread, unanswered }) => {
      const parts = [
        unread.on && plural('settingRemindUnread', unread.days),
        unanswered.on && plural('settingRemindUnanswered', unanswered.days),
      ].filter((part) => part !== false);
      return parts.join(', ') || onOff(false);
    },
  },
  views: { label: 'savedViews', describe: (views) => plural('settingViewCount', views.length) },
};

/** Label of a setting; its name if another version's. */
export function settingLabel(name: string): string {
  return Object.hasOwn(SETTING_WORDS, name) ? t(SETTING_WORDS[name as keyof ExportedSettings].label) : name;
}
