import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Its default leaves a core to nobody, and most of these wait for servers.
    maxWorkers: '100%',
    include: [
      'src/**/*.test.ts',
      'src/**/*.test.tsx',
      'tests/*.test.ts',
      'tests/gmail/**/*.test.ts',
      'tests/corpus/**/*.test.ts',
      'tests/faults/**/*.test.ts',
    ],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
