/** Texts of the pages, from the catalogues that hold the extension's texts too. */
import en from '../../../_locales/en/messages.json' with { type: 'json' };
import ko from '../../../_locales/ko/messages.json' with { type: 'json' };

export type Language = 'en' | 'ko';
/** Keys of this prefix belong to the pages; the extension is built without them. */
type PageKey = Extract<keyof typeof en, `serverPage${string}`>;
type PluralKey = PageKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;
type Messages = Partial<Record<string, { message: string }>>;

const CATALOGUES: Record<Language, Messages> = { en, ko };

export function t(language: Language, key: PageKey): string {
  return CATALOGUES[language][key]?.message ?? en[key].message;
}

/** Text in `count`'s plural form, with `{count}` filled. */
export function plural(language: Language, key: PluralKey, count: number): string {
  const messages = CATALOGUES[language];
  const message = messages[`${key}_${new Intl.PluralRules(language).select(count)}`] ?? messages[`${key}_other`];
  return (message?.message ?? key).replace('{count}', String(count));
}

/** The language an Accept-Language header ranks first; English where it names neither. */
export function chooseLanguage(accepted: string | undefined): Language {
  const ranked = (accepted ?? '')
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.split(';').map((text) => text.trim());
      const quality = parameters.find((text) => text.startsWith('q='));
      return { language: range.toLowerCase().split('-')[0], quality: quality ? Number(quality.slice(2)) : 1 };
    })
    .filter(({ language, quality }) => (language === 'en' || language === 'ko') && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return ranked[0]?.language === 'ko' ? 'ko' : 'en';
}
