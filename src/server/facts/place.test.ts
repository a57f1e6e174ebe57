import { beforeAll, expect, test } from 'vitest';
import { type Address, parseAddress } from '../networks/client-address.ts';
import { openPlaces, type PlaceFinder, toPlace } from './place.ts';

let places: PlaceFinder;
beforeAll(async () => {
  places = await openPlaces();
});

test.each([
  ['128.95.120.1', 'US', 'Washington', 'Seattle'],
  ['223.38.1.1', 'KR', 'Seoul', 'Seoul'],
  ['2001:2d8::1', 'KR', 'Seoul', 'Seoul'],
  ['168.126.63.1', 'KR', 'Gyeonggi-do', 'Seongnam-si'],
])('%s is in %s, %s, %s', (address, country, region, city) => {
  const place = places.find(parseAddress(address) as Address);
  expect(place).toMatchObject({ country, region, city });
  expect(place?.lat).toBeGreaterThan(30);
});

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '192.168.0.1',
  '100.64.0.1',
  '169.254.1.1',
  '::1',
  'fd00::1',
  'fe80::1',
  '224.0.0.1',
])('%s has no place', (address) => expect(places.find(parseAddress(address) as Address)).toBeNull());

test('names the database and when it was built', () => {
  expect(places.database.name).toMatch(/DB-IP/);
  expect(new Date(places.database.builtAt).getUTCFullYear()).toBeGreaterThanOrEqual(2026);
});

const row = { country_code: 'KR', state1: 'Seoul', city: 'Yongsan-dong', latitude: 37.5349, longitude: 126.9999 };

test.each([
  [row, { region: 'Seoul', city: 'Seoul' }],
  [
    { ...row, state1: 'Gyeonggi-do', city: 'Bucheon-si (Wonmi-gu)' },
    { region: 'Gyeonggi-do', city: 'Bucheon-si' },
  ],
  [
    { ...row, state1: 'Gyeonggi-do', city: 'Jugyo-dong' },
    { region: 'Gyeonggi-do', city: null },
  ],
  [{ ...row, country_code: 'GB', state1: 'England', city: 'London [City of London' }, { city: 'London' }],
  [
    { ...row, country_code: 'BV', state1: '', city: '' },
    { country: 'BV', region: null, city: null },
  ],
  [row, { lat: 37.5, lon: 127 }],
])('a place is no finer than a city, to about ten kilometres: %j', (given, expected) => {
  expect(toPlace(given)).toMatchObject(expected);
});

test.each(['', 'ZZ', '-'])('without a country there is no place: %j', (country_code) => {
  expect(toPlace({ ...row, country_code })).toBeNull();
});
