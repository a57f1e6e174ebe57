import { type MessageKey, t } from './i18n.ts';

const WORDS = { always: 'ruleAlways', never: 'ruleNever' } as const satisfies Record<string, MessageKey>;

/** Name of a rule: "never @hanbit.example". */
export function ruleName({ ask, of }: { ask: keyof typeof WORDS; of: string }): string {
  return t(WORDS[ask], { of });
}
