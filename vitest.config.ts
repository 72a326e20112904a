import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** A busy machine is no fault of what is tried. Milliseconds. */
const testTimeout = 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          testTimeout,
          include: ['lib/**/*.test.ts', 'tests/*.test.ts', 'scripts/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/chance.setup.ts'],
        },
      },
      {
        plugins: [WxtVitest(), preact()],
        test: {
          name: 'dom',
          testTimeout,
          include: ['components/**/*.test.tsx'],
          environment: 'happy-dom',
          setupFiles: ['tests/chance.setup.ts', 'components/words.setup.ts'],
        },
      },
    ],
  },
});
