import { defineConfig } from 'vitest/config';

/** Each journey has a zone, a server and a browser of its own; two at a time, as many as the smallest machine has cores. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.journey.ts'],
    globalSetup: ['e2e/support/installed.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
