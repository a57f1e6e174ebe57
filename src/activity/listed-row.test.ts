import { expect, test } from 'vitest';
import { row } from '../../tests/support/rows.ts';
import { listed, rowLister } from './listed-row.ts';

const JIWOO = { address: 'jiwoo@example.com', name: 'Kim Jiwoo' };
const DANA = { address: 'dana@example.com', name: 'Dana Whitfield' };
const SEOUL = { country: 'KR', region: 'Seoul', city: 'Seoul', lat: 37.6, lon: 127 };

test('what rows have in common is kept once, and each is what it was', () => {
  const toListed = rowLister();
  const rows = ['a', 'b'].map((id) => row({ id, people: [{ ...JIWOO }], place: { ...SEOUL } }));
  const [first, second] = rows.map(toListed);
  expect(second?.people).toBe(first?.people);
  expect(second?.place).toBe(first?.place);
  expect([first, second]).toEqual(rows.map(listed));
});

test('a person is kept once in different lists of recipients', () => {
  const toListed = rowLister();
  const alone = toListed(row({ people: [{ ...DANA }] }));
  const both = toListed(row({ people: [{ ...JIWOO }, { ...DANA }] }));
  expect(both.people[1]).toBe(alone.people[0]);
});
