/** Texts in the user's language, bundled so that tests and Gmail's page can use them. */
import en from '../../_locales/en/messages.json' with { type: 'json' };
import ko from '../../_locales/ko/messages.json' with { type: 'json' };

/** The server's own texts are left out of the build (vite.config.ts). */
export type MessageKey = Exclude<keyof typeof en, `serverPage${string}`>;
/** Key of a message with plural forms, `<key>_one`, `<key>_other`. */
export type PluralKey = MessageKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;
export type Values = Record<string, string | number>;

type Messages = Partial<Record<string, { message: string }>>;

const LANGUAGES: Record<string, Messages> = { en, ko };

let current = choose(browserLanguage());

/** Current language for `Intl`: `en-GB`, `ko`. */
export function locale(): string {
  return current.locale;
}

/** Switches to the best match for a tag. For tests; the default is the browser's language. */
export function setLanguage(tag: string): void {
  current = choose(tag);
}

/** Text of `key`; `{name}` becomes `values.name`, numbers are formatted. */
export function t(key: MessageKey, values: Values = {}): string {
  return fill(current.messages[key]?.message ?? en[key].message, values);
}

/** Text of `key` in the plural form of `count`, which fills `{count}`. */
export function plural(key: PluralKey, count: number, values: Values = {}): string {
  const category = new Intl.PluralRules(current.locale).select(count);
  const message = current.messages[`${key}_${category}`] ?? current.messages[`${key}_other`];
  return fill(message?.message ?? key, { ...values, count });
}

function fill(message: string, values: Values): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? new Intl.NumberFormat(current.locale).format(value) : (value ?? whole);
  });
}

function choose(tag: string): { locale: string; messages: Messages } {
  const messages = LANGUAGES[tag.split('-')[0] ?? ''];
  return messages ? { locale: tag, messages } : { locale: 'en', messages: en };
}

function browserLanguage(): string {
  const { browser, chrome } = globalThis as Partial<
    Record<'browser' | 'chrome', { i18n?: { getUILanguage?: () => string } }>
  >;
  return (browser?.i18n ?? chrome?.i18n)?.getUILanguage?.() ?? 'en';
}
