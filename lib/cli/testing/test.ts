import { Command } from "commander";
import { ensureBrowser } from "../find-browser";
import { buildSite, readSite } from "../site";
import { drawnBy, readFoundSeeds } from "./fuzz";
import { runVitest, type TestRun } from "./run-vitest";
import { runStaticChecks } from "./static-checks";
import { addTallies, formatTally, listSkipped, listSlowest, type Tally } from "./tally";

interface Options {
  readonly unit?: boolean;
  readonly full?: boolean;
  readonly clickhouse?: boolean;
}

const NO_BROWSER = `No Chromium was found and none could be installed. Install one and name it:
  CHROME_PATH=/path/to/chromium npm test`;

const SLOWEST = 20;

function report(runs: readonly TestRun[], tallies: readonly Tally[]): void {
  const suites = runs.flatMap((one) => one.suites);
  console.log(`\n— slowest tests\n${listSlowest(suites, SLOWEST).join("\n")}`);
  const skipped = listSkipped(suites);
  if (skipped.length > 0) console.log(`\n— skipped\n${skipped.join("\n")}`);
  const total = addTallies([...tallies, ...runs.map((one) => one.tally)]);
  if (total.failed > 0) process.exitCode = 1;
  console.log(`\n${formatTally(total)}`);
}

/** The site is built while the unit tests run; a failure shows where the browser tests build it again. */
async function runBrowserTests(env: Readonly<Record<string, string>>): Promise<TestRun> {
  const browser = await ensureBrowser();
  if (browser) return runVitest("browser", { env: { ...env, CHROME_PATH: browser } });
  console.error(NO_BROWSER);
  return { tally: { passed: 0, failed: 1, skipped: 0 }, suites: [] };
}

/** Seeds that failed once draw their examples again, each for the file it failed in. */
async function tryFoundSeeds(): Promise<TestRun[]> {
  const runs: TestRun[] = [];
  for (const { file, seed } of await readFoundSeeds())
    runs.push(await runVitest("unit", { env: drawnBy(seed), args: [file] }));
  return runs;
}

/** Every check of the project, or its unit tests alone; `full` draws more examples and shuffles the tests. */
export async function testEverything(options: Options): Promise<void> {
  const { unit = false, full = false, clickhouse = false } = options;
  if (clickhouse) return report([await runVitest("clickhouse")], []);
  const env: Readonly<Record<string, string>> = full ? { TEST_THOROUGH: "1" } : {};
  const site = unit ? Promise.resolve() : buildSite(readSite(), "quiet").catch(() => undefined);
  const [checks, units] = await Promise.all([
    unit ? undefined : runStaticChecks(),
    runVitest("unit", { env, args: full ? ["--sequence.shuffle"] : [] }),
  ]);
  const again = await tryFoundSeeds();
  await site;
  const runs = unit ? [units, ...again] : [units, ...again, await runBrowserTests(env)];
  report(runs, checks ? [checks] : []);
}

export const testCommand = new Command("test")
  .description("type check, lint, dependency arrows, unit, property and browser tests")
  .option("--unit", "the unit tests alone")
  .option("--clickhouse", "whether ClickHouse answers as DuckDB does; installs half a gigabyte into .cache")
  .option("--full", "more examples of every property, in shuffled order, and the site under a sub-path")
  .action(testEverything);
