import { expect, test } from 'vitest';
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };
import { ATLAS_IDS, SMALL_COUNTRIES } from './country-table.ts';

/** Antarctica, and lands without a number of their own. */
const LEFT_OUT = ['Antarctica', 'N. Cyprus', 'Somaliland', 'Kosovo'];

/** Spelled otherwise by the atlas. */
const OTHERWISE = [
  'BA: Bosnia and Herz.',
  'CD: Dem. Rep. Congo',
  'CF: Central African Rep.',
  'CG: Congo',
  "CI: Côte d'Ivoire",
  'DO: Dominican Rep.',
  'EH: W. Sahara',
  'FK: Falkland Is.',
  'GQ: Eq. Guinea',
  'MK: Macedonia',
  'MM: Myanmar',
  'PS: Palestine',
  'SB: Solomon Is.',
  'SS: S. Sudan',
  'SZ: eSwatini',
  'TF: Fr. S. Antarctic Lands',
  'TR: Turkey',
  'TT: Trinidad and Tobago',
  'US: United States of America',
];

const names = new Intl.DisplayNames('en', { type: 'region' });
const countries = atlas.objects.countries.geometries.filter(({ properties }) => !LEFT_OUT.includes(properties.name));

test('every country of the atlas has exactly one code', () => {
  expect([...ATLAS_IDS.values()].toSorted()).toEqual(countries.map(({ id }) => id).toSorted());
  expect([...SMALL_COUNTRIES.keys()].filter((code) => ATLAS_IDS.has(code))).toEqual([]);
});

test('codes and the atlas name the same country', () => {
  const differing = countries.flatMap(({ id, properties }) => {
    const code = [...ATLAS_IDS].find(([, one]) => one === id)?.[0] ?? '??';
    return names.of(code) === properties.name ? [] : [`${code}: ${properties.name}`];
  });
  expect(differing.toSorted()).toEqual(OTHERWISE);
});

test('every small country exists and has valid coordinates', () => {
  for (const [code, [lon, lat]] of SMALL_COUNTRIES) {
    expect(names.of(code), code).not.toBe(code);
    expect(Math.abs(lon), code).toBeLessThanOrEqual(180);
    expect(Math.abs(lat), code).toBeLessThanOrEqual(90);
  }
});
