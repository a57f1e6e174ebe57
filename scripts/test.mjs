/** `npm test`: sets up, runs all checks and suites, and sums their results. */
import { readFileSync, rmSync } from 'node:fs';
import { projectFolder, run } from './run-step.mjs';
import { setUp } from './setup.mjs';

const RESULTS = `${projectFolder}test-artefacts/results`;

await setUp({ browser: true });
rmSync(RESULTS, { recursive: true, force: true });

/** Run in parallel, passing or failing as a whole; each shows its output at its end. */
const checks = [
  { name: 'types', program: 'tsc', args: ['-b'] },
  { name: 'lint', program: 'biome', args: ['ci', '.'] },
  { name: 'unused code', program: 'knip', args: [] },
  { name: 'commits', program: 'node', args: ['scripts/check-commits.mjs'] },
  { name: 'build', program: 'vite', args: ['build'] },
];

/** Run one by one, as each needs all cores; count their tests. */
const suites = [
  {
    name: 'unit',
    program: 'vitest',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}/unit.json`],
    count: countUnit,
  },
  { name: 'end to end', program: 'playwright', args: ['test', '--project=en', '--project=ko'], count: countEndToEnd },
];

const sums = { passed: 0, failed: 0 };
await Promise.all(
  checks.map(async ({ name, program, args }) => {
    const { ok, output } = await run(program, args, { quiet: true });
    const result = `── ${name}: ${ok ? 'passed' : 'FAILED'}`;
    console.log(`\n${[`── ${name}`, output.trim(), result].filter(Boolean).join('\n')}`);
    sums[ok ? 'passed' : 'failed'] += 1;
  }),
);
for (const { name, program, args, count } of suites) {
  console.log(`\n── ${name}`);
  const { ok } = await run(program, args);
  const { passed, failed } = counted(count, ok);
  console.log(`── ${name}: ${ok ? 'passed' : 'FAILED'} (${passed} passed, ${failed} failed)`);
  sums.passed += passed;
  sums.failed += failed;
}

console.log(`\n${sums.passed} passed, ${sums.failed} failed`);
process.exit(sums.failed > 0 ? 1 : 0);

/** Counts a suite that failed without a failing test, as at start, as one failure. */
function counted(/** @type {() => { passed: number, failed: number }} */ count, /** @type {boolean} */ ok) {
  try {
    const { passed, failed } = count();
    return { passed, failed: ok ? failed : Math.max(failed, 1) };
  } catch (error) {
    console.error(`no results: ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1 };
  }
}

function countUnit() {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(`${RESULTS}/unit.json`, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests };
}

function countEndToEnd() {
  const { stats } = JSON.parse(readFileSync(`${RESULTS}/e2e.json`, 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}
