import type { FileProblem, Requirement } from '../../mail/settings-file.ts';
import { type MessageKey, t } from '../../ui/i18n.ts';

const WHOLE: Record<Exclude<FileProblem['kind'], 'field'>, MessageKey> = {
  'not-json': 'fileNotJson',
  'not-settings': 'fileNotSettings',
  'too-large': 'fileTooLarge',
};

const MUST: Record<Requirement, MessageKey> = {
  switch: 'mustBeSwitch',
  number: 'mustBeNumber',
  text: 'mustBeText',
  list: 'mustBeList',
  group: 'mustBeGroup',
  'one-of': 'mustBeOneOf',
  'at-most': 'mustBeAtMost',
  'at-least': 'mustBeAtLeast',
  'shorter-text': 'mustBeShorterText',
  'shorter-list': 'mustBeShorterList',
  'not-empty': 'mustNotBeEmpty',
  other: 'mustBeAsWritten',
};

/** What is wrong with a file, and how to fix it. */
export function fileProblemWords(problem: FileProblem): string {
  if (problem.kind !== 'field') return t(WHOLE[problem.kind]);
  const { field, must, limit } = problem;
  return t('fileFieldWrong', { field, must: t(MUST[must], { limit }) });
}
