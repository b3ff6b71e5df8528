import { spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { describe, expect, test } from "vitest";
import { formatReport } from "../../lib/cli/bench/report";
import { ROOT } from "../../lib/cli/paths";
import { formatTally, listSkipped, listSlowest, tally } from "../../lib/cli/testing/tally";

const run = (args: readonly string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ["lib/cli/bootstrap.mjs", ...args], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });

describe("npm run", () => {
  test("an unknown command is a usage error", () => {
    const { status, stderr } = run(["nonsense"]);
    expect([status, stderr.includes("usage")]).toEqual([2, true]);
  });

  test("start on a taken port says so and how to go on, before anything is built", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as { port: number };
    const { status, stderr } = run(["start"], { PORT: String(port) });
    server.close();
    expect(status).toBe(1);
    expect(stderr).toContain(`Port ${port} is taken`);
    expect(stderr).toContain(`PORT=${port + 1} npm start`);
  });

  test("merge and figures say what is not there, by name", () => {
    const merged = run(["data", "merge", "data", "nowhere", "--out", "cannot"]);
    expect([merged.status, merged.stderr.trim().split("\n")]).toEqual([
      2,
      ["nowhere holds no data package: make one with  npm run extract -- --out nowhere DOCUMENTS"],
    ]);
    const figures = run(["data", "figures", "nowhere.csv", "--out", "cannot"]);
    expect([figures.status, figures.stderr.startsWith("nowhere.csv: ")]).toEqual([1, true]);
  });

  test("start refuses what is no port", () => {
    const { status, stderr } = run(["start"], { PORT: "many" });
    expect([status, stderr.includes("PORT=many is no port")]).toEqual([1, true]);
  });
});

describe("the count at the end of npm test", () => {
  const suite = (status: string, ...tests: string[]) => ({
    name: "a.test.ts",
    status,
    assertionResults: tests.map((one, i) => ({ status: one, fullName: `test ${i}`, duration: i * 1000 })),
  });

  test("sums tests", () => {
    expect(
      tally([suite("passed", "passed", "passed"), suite("failed", "failed", "passed", "skipped")], 1),
    ).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  test("says what was skipped, by name and in the last line", () => {
    const suites = [suite("passed", "passed", "skipped", "todo", "pending")];
    expect(listSkipped(suites)).toEqual(["a.test.ts: test 1", "a.test.ts: test 2", "a.test.ts: test 3"]);
    expect(formatTally(tally(suites, 0))).toBe("1 passed, 0 failed, 3 skipped");
    expect(formatTally(tally([suite("passed", "passed")], 0))).toBe("1 passed, 0 failed");
  });

  test("names the slowest tests first", () => {
    expect(listSlowest([suite("passed", "passed", "passed", "passed")], 2)).toEqual([
      "   2.0 s  a.test.ts: test 2",
      "   1.0 s  a.test.ts: test 1",
    ]);
  });

  test("counts a file that could not run and a run that broke", () => {
    expect(tally([suite("failed")], 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(tally([], 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(tally([suite("passed", "passed")], 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });
});

describe("the benchmark's report", () => {
  test("shows median, baseline, ratio and whether the aim is met", () => {
    const lines = formatReport([
      { title: "paint", value: 250, baseline: 125, unit: "ms", aim: 300 },
      { title: "rate", value: 40, unit: "documents/s", aim: 50, better: "more" },
    ]).split("\n");
    expect(lines[1]).toMatch(/^paint\s+250 ms\s+125 ms\s+2\.00×\s+300 ms\s+met$/);
    expect(lines[2]).toMatch(/^rate\s+40\.0 documents\/s\s+50\.0 documents\/s\s+missed$/);
  });
});
