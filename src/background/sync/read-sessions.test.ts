import { expect, test } from 'vitest';
import { aLoad, aReport } from '../../../tests/support/background/reports.ts';
import { newReadSessions } from './read-sessions.ts';

const read = (at: number, session: number) => aLoad({ at, session });
const automatic = (at: number, session: number) => aLoad({ at, session, verdict: 'automatic' });

test('the first read of a mail is new, with the time when it began', () => {
  expect(newReadSessions(aReport([]), aReport([automatic(10, 1), read(20, 2), read(25, 2)]), 0)).toEqual([20]);
});

test('a further load of a reading is nothing new; a further reading is', () => {
  const before = aReport([read(20, 1)]);
  expect(newReadSessions(before, aReport([read(20, 1), read(25, 1)]), 0)).toEqual([]);
  expect(newReadSessions(before, aReport([read(20, 1), read(500, 2)]), 0)).toEqual([500]);
});

test('a reading stays the same one when an earlier load of it arrives late, or its ordinal changes', () => {
  const before = aReport([read(20, 1)]);
  expect(newReadSessions(before, aReport([read(15, 1), read(20, 1)]), 0)).toEqual([]);
  expect(newReadSessions(before, aReport([automatic(5, 1), read(20, 2)]), 0)).toEqual([]);
});

test('a load that a better rule now takes for a read is new', () => {
  expect(newReadSessions(aReport([automatic(20, 1)]), aReport([read(20, 1)]), 0)).toEqual([20]);
});

test('of a mail that was not known, only what was read after this browser joined is new', () => {
  const report = aReport([read(20, 1), read(500, 2)]);
  expect(newReadSessions(null, report, 100)).toEqual([500]);
  expect(newReadSessions(null, report, 1_000)).toEqual([]);
});

test('what a machine loaded, what is unconfirmed and what the sender saw is no reading', () => {
  const verdicts = ['automatic', 'unconfirmed', 'own'] as const;
  const loads = verdicts.map((verdict, index) => aLoad({ at: 20 + index, session: index + 1, verdict }));
  expect(newReadSessions(null, aReport(loads), 0)).toEqual([]);
});
