import { defineConfig } from "vitest/config";

const seconds = (n: number): number => n * 1000;

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    // A test of which no expectation ran, such as one over an empty answer, fails.
    expect: { requireAssertions: true },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          isolate: false,
          setupFiles: ["tests/support/setup.ts"],
          globalSetup: ["tests/support/temporary.ts"],
          include: ["tests/**/*.test.{ts,tsx}", "lib/**/*.test.ts", "components/**/*.test.tsx"],
          exclude: ["tests/browser/**", "tests/clickhouse/**"],
          // One worker less than there are processors leaves half of two idle.
          maxWorkers: "100%",
          testTimeout: seconds(60),
          hookTimeout: seconds(60),
        },
      },
      {
        extends: true,
        test: {
          name: "clickhouse",
          include: ["tests/clickhouse/**/*.test.ts"],
          setupFiles: ["tests/support/setup.ts"],
          globalSetup: ["tests/support/temporary.ts", "tests/clickhouse/setup.ts"],
          testTimeout: seconds(600),
          hookTimeout: seconds(600),
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          setupFiles: ["tests/support/setup.ts"],
          globalSetup: ["tests/support/temporary.ts", "tests/browser/setup.ts"],
          maxWorkers: 2,
          // What a browser test waits for is what it expects: a wait in vain fails it.
          expect: { requireAssertions: false, poll: { timeout: seconds(20) } },
          testTimeout: seconds(120),
          hookTimeout: seconds(600),
        },
      },
    ],
  },
});
