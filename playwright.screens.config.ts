import { defineConfig } from '@playwright/test';
import type { Looks } from './tests/support/e2e/fixtures.ts';
import { LOOKS, looksName } from './tests/support/screens/looks.ts';

/** `npm run screens`: pictures for people, apart from the suite. Each surface is walked through once in each look. */
export default defineConfig<Looks>({
  testDir: 'tests/screens',
  outputDir: 'test-artefacts/screens-run',
  workers: 2,
  fullyParallel: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  // Most of them stop it.
  use: { ownBackend: true },
  projects: LOOKS.map((looks) => ({ name: looksName(looks), use: looks })),
});
