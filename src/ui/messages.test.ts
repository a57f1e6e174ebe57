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

/** The key without its plural category. */
const baseOf = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const bases = new Set(Object.keys(en).map(baseOf));
const isPlural = (base: string) => `${base}_other` in en;
const placeholders = (message = '') => new Set(message.match(/\{\w+\}/g));

test.each(LANGUAGES)('%s has every message and plural form, and no other', (tag, messages) => {
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
  const wanted = [...bases].flatMap((base) =>
    isPlural(base) ? pluralCategories.map((category) => `${base}_${category}`) : [base],
  );
  expect(Object.keys(messages).sort()).toEqual(wanted.sort());
});

test('every message is used', () => {
  const used = new Set(
    Array.from(sources.matchAll(/'(\w+)'|__MSG_(\w+)__/g), ([, inCode, inManifest]) => inCode ?? inManifest),
  );
  expect([...bases].filter((base) => !used.has(base))).toEqual([]);
});

test('every Korean message is Korean', () => {
  const korean = /\p{Script=Hangul}|^[^\p{Letter}]*(\{\w+\}[^\p{Letter}]*)+$/u;
  expect(keysWhere((message) => !korean.test(message))).toEqual([]);
});

test('every Korean message has the placeholders of the English one', () => {
  const differ = (message: string, key: string) =>
    placeholders(message).symmetricDifference(placeholders(en[key as keyof typeof en]?.message)).size > 0;
  expect(keysWhere(differ)).toEqual([]);
});

test('no Korean message sets a particle right after a value, since the right one depends on the value', () => {
  const particle = /\}(은|는|이|가|을|를|와|과|으로|로)(?=[\s,.]|$)/;
  expect(keysWhere((message) => particle.test(message))).toEqual([]);
});

function keysWhere(wrong: (message: string, key: string) => boolean): string[] {
  return Object.entries<Messages[string]>(ko)
    .filter(([key, { message }]) => wrong(message, key))
    .map(([key]) => key);
}
