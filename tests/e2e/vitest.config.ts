import { defineConfig } from 'vitest/config';

/** The built extension in a real browser: `BROWSER=chrome` or `firefox`. One browser at a time. */
export default defineConfig({
  cacheDir: '../../node_modules/.vite',
  test: {
    name: process.env.BROWSER ?? 'chrome',
    root: import.meta.dirname,
    include: ['*.test.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 120_000,
    retry: 0,
  },
});
