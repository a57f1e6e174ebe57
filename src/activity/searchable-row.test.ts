import { expect, test } from 'vitest';
import { row } from '../../tests/support/rows.ts';
import { intern, searchableRows, toSearchable } from './searchable-row.ts';

const JIWOO = { address: 'jiwoo@example.com', name: 'Kim Jiwoo' };
const DANA = { address: 'dana@example.com', name: 'Dana Whitfield' };
const SEOUL = { country: 'KR', region: 'Seoul', city: 'Seoul', lat: 37.6, lon: 127 };

test('shares equal values between rows and changes none', () => {
  const searchable = searchableRows();
  const rows = ['a', 'b'].map((id) => row({ id, people: [{ ...JIWOO }], place: { ...SEOUL } }));
  const [first, second] = rows.map(searchable);
  expect(second?.people).toBe(first?.people);
  expect(second?.place).toBe(first?.place);
  expect([first, second]).toEqual(rows.map(toSearchable));
});

test('shares a person between lists of recipients', () => {
  const searchable = searchableRows();
  const single = searchable(row({ people: [{ ...DANA }] }));
  const both = searchable(row({ people: [{ ...JIWOO }, { ...DANA }] }));
  expect(both.people[1]).toBe(single.people[0]);
});

test('interns equal values as the first of them', () => {
  const shared = intern();
  const first = shared({ address: 'jiwoo@example.com' });
  expect(shared({ address: 'jiwoo@example.com' })).toBe(first);
});

test('keeps different values apart', () => {
  const shared = intern();
  expect([{ city: 'Seoul' }, { city: 'Busan' }, null, 'null', 1, '1'].map(shared)).toEqual([
    { city: 'Seoul' },
    { city: 'Busan' },
    null,
    'null',
    1,
    '1',
  ]);
});
