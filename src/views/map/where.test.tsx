import { renderToString } from 'preact-render-to-string';
import { afterEach, expect, test } from 'vitest';
import { load } from '../../../tests/support/mails.ts';
import type { Place } from '../../protocol/load.ts';
import { setLanguage } from '../../ui/i18n.ts';
import { groupLoads } from '../group-loads.ts';
import { drawMap } from './draw-map.ts';
import { googleMapsUrl } from './spot-list.tsx';
import { findSpots } from './spots.ts';
import { Where } from './where.tsx';
import { WorldMap } from './world-map.tsx';

const SEATTLE: Place = { country: 'US', region: 'Washington', city: 'Seattle', lat: 47.6, lon: -122.3 };
const SEOUL: Place = { country: 'KR', region: 'Seoul', city: 'Seoul', lat: 37.57, lon: 127 };
const GERMANY: Place = { country: 'DE', region: null, city: null, lat: null, lon: null };

/** One read each, oldest first. */
const spotsOf = (...places: (Place | null)[]) =>
  findSpots(groupLoads(places.map((place, i) => load({ minute: i, session: i, place }))).counted);

afterEach(() => setLanguage('en'));

test('lists each place once with its reads, latest first', () => {
  expect(spotsOf(SEATTLE, SEOUL, null, SEATTLE)).toMatchObject([
    { name: 'about Seattle, United States', count: 2 },
    { name: 'about Seoul, South Korea', count: 1 },
  ]);
});

test('maps reads only', () => {
  const loads = (['automatic', 'own', 'unconfirmed'] as const).map((verdict) => load({ verdict, place: SEOUL }));
  const { counted, notCounted } = groupLoads(loads);
  expect(findSpots([...counted, ...notCounted])).toEqual([]);
});

test('merges positions of a place to that of the latest read', () => {
  const spots = spotsOf(SEOUL, { ...SEOUL, lat: 37.5 });
  expect(spots).toMatchObject([{ count: 2, place: { lat: 37.5 } }]);
});

test('links each place to Google Maps in a new tab without a referrer', () => {
  const html = renderToString(<Where spots={spotsOf(SEATTLE)} />);
  expect(html).toContain('href="https://www.google.com/maps/search/?api=1&amp;query=47.6,-122.3"');
  expect(html).toMatch(/target="_blank" rel="noreferrer noopener"/);
});

test('searches by name for a place without a position', () => {
  expect(googleMapsUrl(GERMANY)).toBe('https://www.google.com/maps/search/?api=1&query=Germany');
  expect(googleMapsUrl({ ...GERMANY, region: 'Île & more' })).toMatch(/query=%C3%8Ele%20%26%20more%2C%20Germany$/);
});

test('names a city state once', () => {
  const singapore = { ...GERMANY, country: 'SG', city: 'Singapore' };
  expect(spotsOf(singapore)[0]?.name).toBe('about Singapore');
  setLanguage('ko');
  expect(spotsOf(singapore)[0]?.name).toBe('싱가포르 부근');
});

test('reserves the map’s room and shows the list before the map loads', () => {
  const html = renderToString(<Where spots={spotsOf(SEATTLE)} />);
  expect(html).toContain('class="nunchi-map"');
  expect(html).not.toContain('<svg');
  expect(html).toContain('about Seattle, United States');
});

test('renders nothing without a place', () => {
  expect(renderToString(<Where spots={spotsOf(null)} />)).toBe('');
});

test.each([
  ['en', 'Map of reads', ['about Seoul, South Korea, 2 reads', 'about Seattle, United States, 1 read']],
  ['ko', '읽은 곳 지도', ['대한민국 서울 부근, 2번 읽음', '미국 Seattle 부근, 1번 읽음']],
])('each point of the map is a button named like its list entry: %s', (tag, title, names) => {
  setLanguage(tag);
  const spots = spotsOf(SEATTLE, SEOUL, SEOUL);
  const drawing = drawMap(spots, 'countries');
  const html = renderToString(<WorldMap drawing={drawing} view="countries" chosen={[]} onChoose={() => {}} />);
  expect(html).toContain(`aria-label="${title}"`);
  expect([...html.matchAll(/<button[^>]*aria-label="([^"]*)"/g)].map(([, name]) => name)).toEqual(names);
  expect(html).toContain('<span class="nunchi-point__dot">2</span>');
});
