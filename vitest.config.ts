import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['lib/**/*.test.ts', 'tests/*.test.ts', 'scripts/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/chance.setup.ts'],
        },
      },
      {
        plugins: [WxtVitest(), preact()],
        test: {
          name: 'dom',
          include: ['components/**/*.test.tsx'],
          environment: 'happy-dom',
          setupFiles: ['components/words.setup.ts'],
        },
      },
    ],
  },
});
