import { defineConfig } from '@playwright/test';
import type { Looks } from './tests/e2e/support/nunchi-test.ts';

/**
 * Every journey in English, and those tagged `@ko`, where each surface shows its words, in Korean and the dark as well. Each test has
 * a browser, a backend and a mailbox of its own, and waits for Gmail's page: so a worker more than there are cores. More only slow each other down.
 */
export default defineConfig<Looks>({
  testDir: 'tests/e2e',
  outputDir: 'test-artefacts/e2e',
  workers: 3,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-artefacts/results/e2e.json' }]],
  use: { trace: 'off' },
  projects: [
    { name: 'en', use: { language: 'en' } },
    { name: 'ko', grep: /@ko/, use: { language: 'ko', colorScheme: 'dark' } },
  ],
});
