/** Looks up on-screen words in the test's language by their English message, so one journey runs in both languages. */
import en from '../../../_locales/en/messages.json' with { type: 'json' };
import { locale, type MessageKey, type PluralKey, plural, t, type Values } from '../../../src/ui/i18n.ts';

/** English plural keys; `_one` means a count of 1. */
const PLURAL_FORM = /^(.+)_(one|other)$/;

const keysOf = Map.groupBy(Object.keys(en) as MessageKey[], (key) => en[key].message);

/**
 * @param english a message of the catalogue as it stands there, with its `{name}`s
 * @param values what stands for them; words of another message said in turn
 * @throws where the catalogue has no such message, or several that are not one in the test's language: take `t` and the key of one
 */
export function say(english: string, values: Values = {}): string {
  const keys = keysOf.get(english);
  if (!keys) throw new Error(`the catalogue has no message “${english}”`);
  const words = new Set(keys.map((key) => wordsOf(key, values)));
  const [said] = words;
  if (said === undefined || words.size > 1) throw new Error(`“${english}” is several messages: ${keys.join(', ')}`);
  return said;
}

/** Matches the message within a text; a `{name}` without a value matches anything. */
export function like(english: string, values: Values = {}): RegExp {
  return inOrder(...say(english, values).split(/\{\w+\}/));
}

/** Matches these in order, with anything between. */
export function inOrder(...words: string[]): RegExp {
  return new RegExp(words.map((one) => RegExp.escape(one)).join('.*'));
}

function wordsOf(key: MessageKey, values: Values): string {
  const [, base, form] = PLURAL_FORM.exec(key) ?? [];
  if (!base) return t(key, values);
  return plural(base as PluralKey, form === 'one' ? 1 : Number(values.count), values);
}

/** For words outside the catalogue: server pages, place names. */
export function either(words: { en: string; ko: string }): string {
  return locale().startsWith('ko') ? words.ko : words.en;
}
