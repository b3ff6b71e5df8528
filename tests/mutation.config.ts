import { defineConfig } from "vitest/config";

/** The unit tests as the mutation test runs them; tests that run the command line itself see no change in it. */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    setupFiles: ["tests/support/setup.ts"],
    globalSetup: ["tests/support/temporary.ts"],
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/browser/**", "tests/cli/**"],
    // Each change gets a worker of its own; its test files share what they load.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
