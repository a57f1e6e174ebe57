import { expect, test } from 'vitest';
import { subjectProblem } from '../scripts/check-commits.mjs';

test.each([
  'outbox: keep order across restarts',
  'mail, views: move the domain out of messaging',
  'ui/i18n: process both catalogues once',
  'Merge branch "main"',
  'Revert "outbox: keep order"',
])('accepts "%s"', (subject) => {
  expect(subjectProblem(subject)).toBeNull();
});

test.each([
  ['fix the thing', 'area: imperative'],
  ['Outbox: keep order', 'area: imperative'],
  ['outbox: ', 'area: imperative'],
  ['outbox: fixed order', '"fixed" is not an imperative'],
  ['outbox: fixes order', '"fixes" is not an imperative'],
  ['outbox: fixing order', '"fixing" is not an imperative'],
  [`outbox: ${'x'.repeat(65)}`, '73 characters, 72 at most'],
])('rejects "%s"', (subject, problem) => {
  expect(subjectProblem(subject)).toContain(problem);
});
