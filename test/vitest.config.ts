import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: Vitest reads its settings from the default export.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Much of the time goes by waiting for processes that the tests start: every core may take a file.
    maxWorkers: '100%',
    // No test changes a module's state: to load all modules again for each file takes a third of the time.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
