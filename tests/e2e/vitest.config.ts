import { defineConfig } from 'vitest/config';

/**
 * The built extension in a real browser: `BROWSER=chrome` or `firefox`. Two at a time, each with a profile and ports of
 * its own, since most of the time is spent waiting.
 */
export default defineConfig({
  cacheDir: '../../node_modules/.vite',
  test: {
    name: process.env.BROWSER ?? 'chrome',
    root: import.meta.dirname,
    include: ['*.test.ts'],
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 120_000,
    retry: 0,
  },
});
