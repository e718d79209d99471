import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: Vitest reads its settings from the default export.
export default defineConfig({
  test: {
    include: ['test/kill/**/*.kill.ts'],
    // The moments of the kills are spread over how long the work takes: nothing else may take the cores meanwhile.
    fileParallelism: false,
    testTimeout: 3_600_000,
    // What a run comes to is printed as it is, with the seed that repeats it.
    disableConsoleIntercept: true,
  },
});
