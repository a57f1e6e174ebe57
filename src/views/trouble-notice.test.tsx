import { renderToString } from 'preact-render-to-string';
import { afterEach, expect, test } from 'vitest';
import type { Connection } from '../mail/connection.ts';
import { setLanguage, t } from '../ui/i18n.ts';
import { ConnectionNotice, TroubleNotice } from './trouble-notice.tsx';
import { FIX_WORDS, TROUBLES, type Trouble, troubleOf } from './troubles.ts';

const CONNECTED: Extract<Connection, { state: 'connected' }> = {
  state: 'connected',
  host: 'receipts.example.com',
  publicUrl: 'https://receipts.example.com',
  ownPixelPaths: [],
  connectedAt: 0,
  health: 'well',
  waiting: 0,
};
const ALL = Object.keys(TROUBLES) as Trouble[];
const act = async () => undefined;
const FIXES = { connect: act, retry: act, extensions: act, reload: act };

afterEach(() => setLanguage('en'));

test('shows nothing while the connection is well', () => {
  expect(troubleOf(CONNECTED)).toBeNull();
  expect(renderToString(<ConnectionNotice connection={CONNECTED} fixes={FIXES} />)).toBe('<div role="status"></div>');
});

test.each(ALL.flatMap((trouble) => ['en', 'ko'].map((language) => [trouble, language] as const)))(
  '%s has a title, text and fix in %s',
  (trouble, language) => {
    setLanguage(language);
    const html = renderToString(<TroubleNotice trouble={trouble} host="receipts.example.com" fixes={FIXES} />);
    const { title, fix } = TROUBLES[trouble];
    expect(html).toContain(t(title));
    expect(html).toContain(`>${t(FIX_WORDS[fix])}</button>`);
    expect(html).not.toMatch(/\{\w+\}/);
  },
);

test('every trouble has its own words', () => {
  expect(new Set(ALL.map((trouble) => t(TROUBLES[trouble].title))).size).toBe(ALL.length);
  expect(new Set(ALL.map((trouble) => t(TROUBLES[trouble].text))).size).toBe(ALL.length);
});

test('has no button on a surface without the fix', () => {
  const html = renderToString(
    <ConnectionNotice connection={{ ...CONNECTED, health: 'server-newer' }} fixes={{ retry: act }} />,
  );
  expect(html).toContain('This Nunchi is older than the server at receipts.example.com.');
  expect(html).not.toContain('<button');
});
