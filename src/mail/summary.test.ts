import { expect, test } from 'vitest';
import { aLoad, aReport } from '../../tests/support/background/reports.ts';
import { mail } from '../../tests/support/mails.ts';
import { readsText } from '../activity/columns/cell-text.ts';
import type { Load } from '../protocol/api.ts';
import { LOADS_LIMIT } from '../protocol/limits.ts';
import { summarizeMessage } from './summary.ts';

const machine: Partial<Load> = { verdict: 'automatic', reason: 'bot' };

test.each<[string, Load[], string]>([
  ['directly', [aLoad()], '1'],
  ['once through a proxy, which may keep the image', [aLoad({ via: 'gmail' })], '1+'],
  ['directly, and set aside through a proxy', [aLoad(), aLoad({ ...machine, via: 'gmail' })], '1'],
  ['of so many loads that later ones are not kept', [aLoad(), ...Array(LOADS_LIMIT - 1).fill(aLoad(machine))], '1+'],
  ['by nobody, of so many loads', Array(LOADS_LIMIT).fill(aLoad(machine)), ''],
])('read %s', (_, loads, words) => {
  expect(readsText(summarizeMessage(mail(aReport(loads))))).toBe(words);
});
