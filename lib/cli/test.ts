import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import { ensureBrowser } from "./find-browser";
import { paths } from "./paths";
import { run, tool } from "./run";
import { type Tally, tally } from "./tally";

interface Check {
  readonly title: string;
  readonly tool: string;
  readonly args: readonly string[];
}

const CHECKS: readonly Check[] = [
  { title: "type check", tool: "tsc", args: ["--noEmit"] },
  { title: "lint", tool: "biome", args: ["check", "--error-on-warnings"] },
  {
    title: "dependency arrows",
    tool: "depcruise",
    args: ["--config", ".dependency-cruiser.mjs", "lib", "components", "app"],
  },
];

async function runCheck(check: Check): Promise<Tally> {
  console.log(`\n— ${check.title}`);
  const status = await run(tool(check.tool), check.args);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function runVitest(project: string, env: Readonly<Record<string, string>>): Promise<Tally> {
  console.log(`\n— ${project} tests`);
  const report = join(paths.cache, "test", `${project}.json`);
  await rm(report, { force: true });
  const args = [
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const status = await run(tool("vitest"), args, { env });
  const text = await readFile(report, "utf8").catch(() => '{"testResults":[]}');
  return tally(JSON.parse(text).testResults, status);
}

const NO_BROWSER = `No Chromium was found and none could be installed. Install one and name it:
  CHROME_PATH=/path/to/chromium npm test`;

export async function testEverything(): Promise<void> {
  await mkdir(join(paths.cache, "test"), { recursive: true });
  const browser = await ensureBrowser();
  const tallies: Tally[] = [];
  for (const check of CHECKS) tallies.push(await runCheck(check));
  tallies.push(await runVitest("unit", {}));
  if (browser) tallies.push(await runVitest("browser", { CHROME_PATH: browser }));
  else {
    console.error(NO_BROWSER);
    tallies.push({ passed: 0, failed: 1 });
  }
  const passed = tallies.reduce((sum, one) => sum + one.passed, 0);
  const failed = tallies.reduce((sum, one) => sum + one.failed, 0);
  if (failed > 0) process.exitCode = 1;
  console.log(`\n${passed} passed, ${failed} failed`);
}

export const testCommand = new Command("test")
  .description("type check, lint, dependency arrows, unit, property and browser tests")
  .action(testEverything);
