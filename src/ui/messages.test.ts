import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import en from '../../_locales/en/messages.json' with { type: 'json' };
import ko from '../../_locales/ko/messages.json' with { type: 'json' };

type Messages = Record<string, { message: string }>;
const LANGUAGES: [tag: string, messages: Messages][] = [
  ['en', en],
  ['ko', ko],
];

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const sources = globSync('src/**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !file.includes('.test.'))
  .map(read)
  .concat(read('manifest.json'))
  .join('\n');

/** A key without its plural category. */
const baseOf = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const bases = new Set(Object.keys(en).map(baseOf));
const isPlural = (base: string) => `${base}_other` in en;
const placeholders = (message = '') => new Set(message.match(/\{\w+\}/g));

test.each(LANGUAGES)(
  '%s has every message, in each plural form the language knows, and none besides',
  (tag, messages) => {
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
    const wanted = [...bases].flatMap((base) =>
      isPlural(base) ? pluralCategories.map((category) => `${base}_${category}`) : [base],
    );
    expect(Object.keys(messages).sort()).toEqual(wanted.sort());
  },
);

test.each([...bases])('%s is used', (base) => {
  expect(sources).toMatch(new RegExp(`'${base}'|__MSG_${base}__`));
});

test('every Korean message is Korean, and fills in what the English one does', () => {
  for (const [key, { message }] of Object.entries<Messages[string]>(ko)) {
    expect(message, key).toMatch(/\p{Script=Hangul}|^[^\p{Letter}]*(\{\w+\}[^\p{Letter}]*)+$/u);
    expect(placeholders(message), key).toEqual(placeholders(en[key as keyof typeof en]?.message));
  }
});

test('no Korean message sets a particle right after a value, since the right one depends on the value', () => {
  for (const [key, { message }] of Object.entries<Messages[string]>(ko)) {
    expect(message, key).not.toMatch(/\}(은|는|이|가|을|를|와|과|으로|로)(?=[\s,.]|$)/);
  }
});
