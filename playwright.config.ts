import { defineConfig } from '@playwright/test';

/** Each test has a browser, a backend and a mailbox of its own, so a worker more than there are cores only slows them down. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-artefacts/e2e',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-artefacts/results/e2e.json' }]],
  use: { trace: 'off' },
});
