import { mkdir, readFile, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { paths, ROOT } from "../paths";
import { run, tool } from "../run";
import { type SuiteReport, type Tally, tally } from "./tally";

export type Project = "unit" | "browser" | "clickhouse";

export interface TestRun {
  readonly tally: Tally;
  readonly suites: readonly SuiteReport[];
}

/** A run fails on a snapshot that is missing: only `npx vitest -u` writes one. */
const NEVER_WRITE_SNAPSHOTS = { CI: "1" };

/** Runs one of Vitest's projects; names of test files in the result are relative to the checkout. */
export async function runVitest(
  project: Project,
  options: { readonly env?: Readonly<Record<string, string>>; readonly args?: readonly string[] } = {},
): Promise<TestRun> {
  console.log(`\n— ${project} tests`);
  const report = join(paths.cache, "test", `${project}.json`);
  await mkdir(join(paths.cache, "test"), { recursive: true });
  await rm(report, { force: true });
  const args = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const status = await run(tool("vitest"), ["run", "--project", project, ...args, ...(options.args ?? [])], {
    env: { ...NEVER_WRITE_SNAPSHOTS, ...options.env },
  });
  const text = await readFile(report, "utf8").catch(() => '{"testResults":[]}');
  const suites = (JSON.parse(text).testResults as SuiteReport[]).map((suite) => ({
    ...suite,
    name: relative(ROOT, suite.name),
  }));
  return { tally: tally(suites, status), suites };
}
