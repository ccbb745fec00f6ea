import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,web,sim}/**/*.test.{ts,tsx}'],
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    globalSetup: ['./vitest.setup.ts'],
  },
});
