import { defineConfig } from 'vitest/config';

/** Journeys share the machine's one Chromium and take a person's time, so they go one after the other. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.journey.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
