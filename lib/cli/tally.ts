export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** The part of Vitest's JSON report that is counted: one entry a test file. */
export interface SuiteReport {
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

const isFailed = (test: { readonly status: string }): boolean => test.status === "failed";

/** Counts tests; a file that could not run, or a run that ended badly without a failed test, is one failure. */
export function tally(suites: readonly SuiteReport[], status: number): Tally {
  const tests = suites.flatMap((suite) => suite.assertionResults);
  const passed = tests.filter((test) => test.status === "passed").length;
  const broken = suites.filter(
    (suite) => suite.status === "failed" && !suite.assertionResults.some(isFailed),
  );
  const failed = tests.filter(isFailed).length + broken.length;
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed };
}
