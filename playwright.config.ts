import { defineConfig } from '@playwright/test';
import type { Looks } from './tests/support/e2e/nunchi-test.ts';

const KOREAN = { language: 'ko', colorScheme: 'dark' } as const;

/**
 * Every journey in English, and in Korean and the dark. `npm test` leaves out `ko-rest`, for time: those tagged `@ko` are of each kind of
 * journey and show each surface's words.
 * Each test has a backend, a mailbox and an extension of its own, and waits for Gmail's page: so a worker more than there are cores. More only
 * slow each other down.
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
    { name: 'ko', grep: /@ko/, use: KOREAN },
    { name: 'ko-rest', grepInvert: /@ko/, use: KOREAN },
  ],
});
