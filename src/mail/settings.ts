/** What a person has chosen in this browser. */
import * as z from 'zod/mini';
import { areDistinct, type ReceiptRule, RULE_ASKS, RULE_TEXT_LIMIT, rulesFit } from './receipt-rules.ts';

/** Which reads of a mail are told by a notification. */
export const NOTIFY_WHEN = ['first', 'every', 'never'] as const;
export type NotifyWhen = (typeof NOTIFY_WHEN)[number];

/** A part of each day without notifications. It may go over midnight; where both times are the same it is empty. */
export interface QuietHours {
  on: boolean;
  /** Minutes since midnight, by the browser's clock. */
  from: number;
  to: number;
}

/** Which reminders are told by a notification: those that were chosen for a mail, or those of the settings as well. */
export const REMINDER_NOTICES = ['chosen', 'all', 'never'] as const;

export interface ReminderAfter {
  on: boolean;
  /** After the mail was sent: 1 to `REMINDER_DAYS`. */
  days: number;
}

export const REMINDER_DAYS = 30;

/** What reminds of a mail that has no reminder of its own. */
export interface ReminderSettings {
  unread: ReminderAfter;
  unanswered: ReminderAfter;
  notify: (typeof REMINDER_NOTICES)[number];
}

export interface Settings {
  /** A new mail asks for a receipt unless its eye is switched off. */
  askByDefault: boolean;
  /** For a while it does not, whatever `askByDefault` says. */
  paused: boolean;
  /** Of two no `of` means the same. */
  rules: ReceiptRule[];
  notifyWhen: NotifyWhen;
  quietHours: QuietHours;
  reminders: ReminderSettings;
}

/** A way to look at the activity page that a person has given a name. */
export interface SavedView {
  name: string;
  /** What is looked for and in which order, as the page itself writes and reads it. */
  look: string;
}
export const VIEWS_KEPT = 50;
export const VIEW_NAME_LIMIT = 60;
export const VIEW_LOOK_LIMIT = 2_000;

export const minuteOfDay = z.int().check(z.gte(0), z.lt(24 * 60));

export const ruleText = z.string().check(z.minLength(1), z.maxLength(RULE_TEXT_LIMIT));

export const rule: z.ZodMiniType<ReceiptRule> = z.object({
  ask: z.enum(RULE_ASKS),
  of: ruleText,
  members: z.optional(z.array(ruleText)),
});

export const reminderAfter = z.object({ on: z.boolean(), days: z.int().check(z.gte(1), z.lte(REMINDER_DAYS)) });

export const SCHEMAS: { readonly [Name in keyof Settings]: z.ZodMiniType<Settings[Name]> } = {
  askByDefault: z.boolean(),
  paused: z.boolean(),
  rules: z.array(rule).check(z.refine(rulesFit), z.refine(areDistinct)),
  notifyWhen: z.enum(NOTIFY_WHEN),
  quietHours: z.object({ on: z.boolean(), from: minuteOfDay, to: minuteOfDay }),
  reminders: z.object({ unread: reminderAfter, unanswered: reminderAfter, notify: z.enum(REMINDER_NOTICES) }),
};

export const DEFAULTS: Settings = {
  askByDefault: true,
  paused: false,
  rules: [],
  notifyWhen: 'first',
  quietHours: { on: false, from: 22 * 60, to: 7 * 60 },
  reminders: { unread: { on: true, days: 3 }, unanswered: { on: false, days: 7 }, notify: 'chosen' },
};
