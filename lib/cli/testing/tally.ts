export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface TestReport {
  readonly status: string;
  readonly fullName: string;
  /** Milliseconds; null for a test that did not run. */
  readonly duration?: number | null;
}

/** The part of Vitest's JSON report that is read: one entry a test file. */
export interface SuiteReport {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly TestReport[];
}

const NOT_RUN: ReadonlySet<string> = new Set(["skipped", "pending", "todo", "disabled"]);

export const isFailed = (test: TestReport): boolean => test.status === "failed";
const isSkipped = (test: TestReport): boolean => NOT_RUN.has(test.status);

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

/** Counts tests; a file that could not run, or a run that ended badly without a failed test, is one failure. */
export function tally(suites: readonly SuiteReport[], status: number): Tally {
  const tests = suites.flatMap((suite) => suite.assertionResults);
  const passed = tests.filter((test) => test.status === "passed").length;
  const broken = suites.filter(
    (suite) => suite.status === "failed" && !suite.assertionResults.some(isFailed),
  );
  const failed = tests.filter(isFailed).length + broken.length;
  return {
    passed,
    failed: status !== 0 && failed === 0 ? 1 : failed,
    skipped: tests.filter(isSkipped).length,
  };
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    NOTHING,
  );
}

/** The line a run ends with. */
export function formatTally({ passed, failed, skipped }: Tally): string {
  const counted = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${counted}, ${skipped} skipped` : counted;
}

/** Names of what was not run, one line each. */
export const listSkipped = (suites: readonly SuiteReport[]): string[] =>
  suites.flatMap((suite) =>
    suite.assertionResults.filter(isSkipped).map((test) => `${suite.name}: ${test.fullName}`),
  );

/** The tests that took longest, slowest first, one line each. */
export function listSlowest(suites: readonly SuiteReport[], count: number): string[] {
  return suites
    .flatMap((suite) => suite.assertionResults.map((test) => ({ suite, test, ms: test.duration ?? 0 })))
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, count)
    .map(({ suite, test, ms }) => `${(ms / 1000).toFixed(1).padStart(6)} s  ${suite.name}: ${test.fullName}`);
}
