import { type MessageKey, t } from './i18n.ts';

const WORDS = { always: 'ruleAlways', never: 'ruleNever' } as const satisfies Record<string, MessageKey>;

/** A rule as it is called wherever it is spoken of: "never @hanbit.example". */
export function ruleName({ ask, of }: { ask: keyof typeof WORDS; of: string }): string {
  return t(WORDS[ask], { of });
}
