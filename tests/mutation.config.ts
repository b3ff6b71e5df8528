import { defineConfig } from "vitest/config";

/** The unit tests as the mutation test runs them: one process for each change. */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    setupFiles: ["tests/support/setup.ts"],
    globalSetup: ["tests/support/temporary.ts"],
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/browser/**", "tests/clickhouse/**"],
    isolate: false,
    maxWorkers: 1,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
