/** The compose menu's items for a draft's state. Pure. */
import type { ReceiptDecision } from '../../../mail/decide-receipt.ts';
import { type DraftChoice, REMIND_DAYS } from '../../../mail/mail-choices.ts';
import type { NotifyWhen } from '../../../mail/settings.ts';
import { type ComposeReason, composeEyeTitle, isAvailable } from '../../../ui/compose-eye.ts';
import { t } from '../../../ui/i18n.ts';
import { ruleName } from '../../../ui/rule-name.ts';

export interface ComposeMenuState {
  reason: ComposeReason;
  decision: ReceiptDecision;
  choice: DraftChoice;
  /** The setting for all mails. */
  notifyWhen: NotifyWhen;
}

export interface MenuItem {
  role: 'menuitemradio' | 'menuitemcheckbox' | 'menuitem';
  label: string;
  /** What decided it, or why it is unavailable. */
  hint: string | null;
  checked: boolean;
  disabled: boolean;
  /** Null: opens the settings to connect. */
  choice: Partial<DraftChoice> | null;
}

export interface ComposeMenuItems {
  /** Why no receipt is possible; null if it is. */
  note: string | null;
  /** Divided by lines. */
  groups: MenuItem[][];
}

export function composeMenuItems({ reason, decision, choice, notifyWhen }: ComposeMenuState): ComposeMenuItems {
  const available = isAvailable(reason);
  const ask = available && decision.ask;
  const why = available ? whyHint(decision) : null;
  const radio = (on: boolean): MenuItem => ({
    role: 'menuitemradio',
    label: t(on ? 'composeMenuOn' : 'composeMenuOff'),
    hint: on === decision.ask ? why : null,
    checked: available && on === decision.ask,
    disabled: !available,
    choice: { on },
  });
  const always = notifyWhen === 'every';
  const everyTime: MenuItem = {
    role: 'menuitemcheckbox',
    label: t('composeMenuEvery'),
    hint: needsReceipt(available, ask) ?? (always ? t('composeMenuEverySet') : null),
    checked: ask && (always || choice.everyTime),
    disabled: !ask || always,
    choice: { everyTime: !choice.everyTime },
  };
  const remind: MenuItem = {
    role: 'menuitemcheckbox',
    label: t('composeMenuRemind', { days: REMIND_DAYS }),
    hint: needsReceipt(available, ask),
    checked: ask && choice.remind,
    disabled: !ask,
    choice: { remind: !choice.remind },
  };
  const connect: MenuItem = {
    role: 'menuitem',
    label: t('composeMenuConnect'),
    hint: null,
    checked: false,
    disabled: false,
    choice: null,
  };
  return {
    note: available ? null : composeEyeTitle(reason, null),
    groups: [[radio(true), radio(false)], [everyTime, remind], reason === 'not-connected' ? [connect] : []].filter(
      (group) => group.length > 0,
    ),
  };
}

function whyHint(decision: ReceiptDecision): string | null {
  if (decision.by === 'rule') return t('composeMenuByRule', { rule: ruleName(decision.rule) });
  return decision.by === 'pause' ? t('composeMenuByPause') : null;
}

/** If no receipt is possible, the note explains it. */
function needsReceipt(available: boolean, ask: boolean): string | null {
  return available && !ask ? t('composeMenuNeedsReceipt') : null;
}
