import { expect, test } from 'vitest';
import { aLoad, aReport } from '../../../tests/support/background/reports.ts';
import { newReadSessions } from './read-sessions.ts';

const read = (at: number, session: number) => aLoad({ at, session });
const automatic = (at: number, session: number) => aLoad({ at, session, verdict: 'automatic' });

test('reports the first read with its start', () => {
  expect(newReadSessions(aReport([]), aReport([automatic(10, 1), read(20, 2), read(25, 2)]), 0)).toEqual([20]);
});

test('a further load of a session is not new; a further session is', () => {
  const before = aReport([read(20, 1)]);
  expect(newReadSessions(before, aReport([read(20, 1), read(25, 1)]), 0)).toEqual([]);
  expect(newReadSessions(before, aReport([read(20, 1), read(500, 2)]), 0)).toEqual([500]);
});

test('a session stays the same when an earlier load arrives late, or its ordinal changes', () => {
  const before = aReport([read(20, 1)]);
  expect(newReadSessions(before, aReport([read(15, 1), read(20, 1)]), 0)).toEqual([]);
  expect(newReadSessions(before, aReport([automatic(5, 1), read(20, 2)]), 0)).toEqual([]);
});

test('a load that a newer rule judges as a read is new', () => {
  expect(newReadSessions(aReport([automatic(20, 1)]), aReport([read(20, 1)]), 0)).toEqual([20]);
});

test('of an unknown mail only reads after joining are new', () => {
  const report = aReport([read(20, 1), read(500, 2)]);
  expect(newReadSessions(null, report, 100)).toEqual([500]);
  expect(newReadSessions(null, report, 1_000)).toEqual([]);
});

test('ignores machine loads, unconfirmed loads and own views', () => {
  const verdicts = ['automatic', 'unconfirmed', 'own'] as const;
  const loads = verdicts.map((verdict, index) => aLoad({ at: 20 + index, session: index + 1, verdict }));
  expect(newReadSessions(null, aReport(loads), 0)).toEqual([]);
});
