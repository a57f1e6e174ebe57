import { defineConfig } from '@playwright/test';
import type { Looks } from './tests/support/e2e/fixtures.ts';

const KOREAN = { language: 'ko', colorScheme: 'dark' } as const;

/**
 * Every journey in English. `@ko`: in Korean and the dark too, where words, layout or dates are at stake; each surface has one.
 * `npm test` leaves out `ko-rest`, the others in Korean: `npm run e2e:all`.
 * One worker more than cores: journeys wait for Gmail's page, and more workers only slow each other down.
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
