import { renderToString } from 'preact-render-to-string';
import { afterEach, expect, test } from 'vitest';
import type { PlaceDetail } from '../protocol/load.ts';
import { setLanguage } from '../ui/i18n.ts';
import { PlaceDetailForm } from './place-detail-form.tsx';

afterEach(() => setLanguage('en'));

test.each<[string, PlaceDetail, string[]]>([
  ['en', 'city', ['City', 'Region', 'Country', 'Off']],
  ['ko', 'off', ['도시', '지역(시·도)', '국가', '보관 안 함']],
])('lists the most precise first and selects what the server keeps: %s', (tag, kept, labels) => {
  setLanguage(tag);
  const html = show(kept);
  expect([...html.matchAll(/<label><input[^>]*>([^<]*)/g)].map(([, label]) => label)).toEqual(labels);
  expect(html.match(/value="(\w+)" checked/)?.[1]).toBe(kept);
  expect(html).not.toContain('disabled');
});

test('is disabled until the server’s value is known', () => {
  const html = show(null);
  expect(html).toMatch(/<fieldset disabled/);
  expect(html).toMatch(/<button[^>]* disabled/);
  expect(html).not.toContain('checked');
});

function show(kept: PlaceDetail | null): string {
  return renderToString(<PlaceDetailForm kept={kept} onSave={async () => {}} />);
}
