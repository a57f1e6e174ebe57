/** Checks commit subjects since this file was added: `area: imperative`, at most 72 characters. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { projectFolder } from './run-step.mjs';

const LIMIT = 72;
/** Lower-case areas, separated by commas. Ignores git's merges and reverts. */
const FORM = /^[a-z0-9][a-z0-9 ,./-]*: \S/;
const GITS_OWN = /^(Merge|Revert) /;
/** Matches "added", "adds" or "adding", but not words like "need" or "bring". */
const NOT_IMPERATIVE =
  /^(?!(?:need|feed|seed|embed|speed|proceed|exceed|bring|ping|focus|alias)\b)[a-z]+(?:ed|ing|[^s]s)\b/;

/**
 * The problem with a subject; null: none.
 * @param {string} subject
 */
export function subjectProblem(subject) {
  if (GITS_OWN.test(subject)) return null;
  if (subject.length > LIMIT) return `${subject.length} characters, ${LIMIT} at most`;
  if (!FORM.test(subject)) return 'not of the form "area: imperative"';
  const [, words = ''] = subject.split(/: (.*)/s);
  return NOT_IMPERATIVE.test(words) ? `"${words.split(' ')[0]}" is not an imperative` : null;
}

/** Subjects by short hash, newest first; none outside a git checkout. */
function subjectsSince(/** @type {string} */ path) {
  if (!existsSync(`${projectFolder}.git`)) return [];
  const git = (/** @type {string[]} */ ...args) =>
    execFileSync('git', args, { cwd: projectFolder, encoding: 'utf8' }).trim().split('\n').filter(Boolean);
  const [added] = git('log', '--diff-filter=A', '--format=%H', '--', path);
  if (!added) return [];
  return git('log', '--format=%h %s', `${added}..HEAD`).map((line) => {
    const [hash = '', ...words] = line.split(' ');
    return { hash, subject: words.join(' ') };
  });
}

if (process.argv[1] === import.meta.filename) {
  const problems = subjectsSince(relative(projectFolder, import.meta.filename)).flatMap(({ hash, subject }) => {
    const problem = subjectProblem(subject);
    return problem ? [`${hash} ${subject}\n        ${problem}`] : [];
  });
  for (const problem of problems) console.error(problem);
  process.exit(problems.length > 0 ? 1 : 0);
}
