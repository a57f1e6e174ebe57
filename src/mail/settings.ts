/** Every setting of the extension: schema, default and label. */
import * as z from 'zod/mini';
import { areDistinct, type ReceiptRule, RULE_ASKS, RULE_TEXT_LIMIT, rulesFit } from './receipt-rules.ts';

/** Which reads of a mail raise a notification. */
export const NOTIFY_WHEN = ['first', 'every', 'never'] as const;
export type NotifyWhen = (typeof NOTIFY_WHEN)[number];

/** Which reminders raise a notification: those chosen for one mail, or all. */
export const REMINDER_NOTICES = ['chosen', 'all', 'never'] as const;

/** The latest reminder, in days. */
export const REMINDER_DAYS = 30;

const minuteOfDay = z.int().check(z.gte(0), z.lt(24 * 60));
const ruleText = z.string().check(z.minLength(1), z.maxLength(RULE_TEXT_LIMIT));

export const rule: z.ZodMiniType<ReceiptRule> = z.object({
  ask: z.enum(RULE_ASKS),
  of: ruleText,
  members: z.optional(z.array(ruleText)),
});

/** A part of each day without notifications, in minutes since local midnight. It may span midnight; `from` = `to` is empty. */
const quietHours = z.object({ on: z.boolean(), from: minuteOfDay, to: minuteOfDay });
export type QuietHours = z.infer<typeof quietHours>;

/** `days`: after the mail was sent. */
const reminderAfter = z.object({ on: z.boolean(), days: z.int().check(z.gte(1), z.lte(REMINDER_DAYS)) });
export type ReminderAfter = z.infer<typeof reminderAfter>;

/** For mails without a reminder of their own. */
const reminders = z.object({
  unread: reminderAfter,
  unanswered: reminderAfter,
  notify: z.enum(REMINDER_NOTICES),
});
export type ReminderSettings = z.infer<typeof reminders>;

interface Setting<Value, Label extends string> {
  schema: z.ZodMiniType<Value>;
  initial: Value;
  /** A message key. */
  label: Label;
}

function setting<Value, Label extends string>(
  label: Label,
  schema: z.ZodMiniType<Value>,
  initial: NoInfer<Value>,
): Setting<Value, Label> {
  return { schema, initial, label };
}

export const SETTINGS = {
  /** New mails ask for a receipt unless their eye is switched off. */
  askByDefault: setting('askByDefault', z.boolean(), true),
  /** New mails ask for none meanwhile, whatever `askByDefault` says. */
  paused: setting('pauseReceipts', z.boolean(), false),
  rules: setting('rulesTitle', z.array(rule).check(z.refine(rulesFit), z.refine(areDistinct)), []),
  notifyWhen: setting('notifyWhenLabel', z.enum(NOTIFY_WHEN), 'first'),
  quietHours: setting('quietHours', quietHours, { on: false, from: 22 * 60, to: 7 * 60 }),
  reminders: setting('settingReminders', reminders, {
    unread: { on: true, days: 3 },
    unanswered: { on: false, days: 7 },
    notify: 'chosen',
  }),
};

export type SettingName = keyof typeof SETTINGS;
export type Settings = { [Name in SettingName]: (typeof SETTINGS)[Name]['initial'] };

const entries = Object.entries(SETTINGS);
export const SCHEMAS = Object.fromEntries(entries.map(([name, { schema }]) => [name, schema])) as {
  readonly [Name in SettingName]: z.ZodMiniType<Settings[Name]>;
};
export const DEFAULTS = Object.fromEntries(entries.map(([name, { initial }]) => [name, initial])) as Settings;

/** A named search of the activity page. */
export interface SavedView {
  name: string;
  /** The search and sort order, as the activity page writes them. */
  look: string;
}
export const VIEWS_KEPT = 50;
export const VIEW_NAME_LIMIT = 60;
export const VIEW_LOOK_LIMIT = 2_000;
