import * as z from 'zod/mini';
import type { FileProblem, Requirement } from '../../mail/settings-file.ts';

type Issue = z.core.$ZodIssue;

const TYPES: Partial<Record<string, Requirement>> = {
  boolean: 'switch',
  int: 'number',
  number: 'number',
  string: 'text',
  array: 'list',
  object: 'group',
};

const LONGEST: Partial<Record<string, Requirement>> = { string: 'shorter-text', array: 'shorter-list' };

/** Which field of a setting is wrong, and what it must be. */
export function describeIssue(name: string, issue: Issue | undefined): FileProblem {
  const [must, limit] = issue ? mustBe(issue) : (['other', ''] as const);
  return { kind: 'field', field: z.core.toDotPath([name, ...(issue?.path ?? [])]), must, limit: String(limit) };
}

function mustBe(issue: Issue): readonly [must: Requirement, limit: string | number | bigint] {
  switch (issue.code) {
    case 'invalid_type':
      return [TYPES[issue.expected] ?? 'other', ''];
    case 'invalid_value':
      return ['one-of', issue.values.join(', ')];
    case 'too_big':
      return [
        LONGEST[issue.origin] ?? 'at-most',
        issue.inclusive === false ? Number(issue.maximum) - 1 : issue.maximum,
      ];
    case 'too_small':
      return issue.origin === 'string' ? ['not-empty', ''] : ['at-least', issue.minimum];
    default:
      return ['other', ''];
  }
}
