import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { Command } from "commander";
import { paths, ROOT } from "../paths";
import { run, tool } from "../run";
import { seededRandom } from "../synthetic/random";

interface Options {
  readonly changed?: boolean;
  readonly sample: string;
  readonly seed: string;
}

interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number } };
}

/** The part of Stryker's report (mutation-testing-report-schema) that is read. */
interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}

const FOUND: ReadonlySet<string> = new Set(["Killed", "Timeout"]);
const MISSED: ReadonlySet<string> = new Set(["Survived", "NoCoverage"]);

/** Lines that hold something to change: no import, comment, bracket or blank line. */
const isCode = (line: string): boolean =>
  /[a-z0-9"'`]/i.test(line) && !/^\s*(?:import|export \*|\/\/|\/?\*|type |readonly )/.test(line);

async function sourcesIn(folder: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.d\.ts$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith("lib/cli/bench/"))
    .toSorted();
}

const changedSources = (): string[] =>
  execFileSync("git", ["diff", "--name-only", "--diff-filter=d", "HEAD~1", "--", "lib", "components"], {
    cwd: ROOT,
    encoding: "utf8",
  })
    .split("\n")
    .filter((file) => /\.tsx?$/.test(file));

/** `count` items at random, none twice. */
function pick<Item>(items: readonly Item[], count: number, random: () => number): Item[] {
  const rest = [...items];
  const chosen: Item[] = [];
  while (rest.length > 0 && chosen.length < count) {
    const at = Math.floor(random() * rest.length);
    const last = rest.pop() as Item;
    chosen.push(at === rest.length ? last : (rest[at] as Item));
    if (at < rest.length) rest[at] = last;
  }
  return chosen;
}

/** Places for changes, `file:line-line`, drawn by the seed; all lines where fewer are there than asked for. */
async function drawPlaces(files: readonly string[], count: number, seed: number): Promise<string[]> {
  const lines: string[] = [];
  for (const file of files) {
    const text = await readFile(join(ROOT, file), "utf8");
    for (const [i, line] of text.split("\n").entries())
      if (isCode(line)) lines.push(`${file}:${i + 1}-${i + 1}`);
  }
  return pick(lines, count, seededRandom(seed)).toSorted();
}

const CONFIG = "tests/mutation.config.ts";

async function runStryker(mutate: readonly string[]): Promise<MutationReport> {
  const folder = join(paths.cache, "mutation");
  await mkdir(folder, { recursive: true });
  const report = join(folder, "report.json");
  await rm(report, { force: true });
  const config = join(folder, "stryker.json");
  await writeFile(
    config,
    JSON.stringify({
      testRunner: "vitest",
      plugins: ["@stryker-mutator/vitest-runner"],
      vitest: { configFile: CONFIG },
      mutate,
      coverageAnalysis: "perTest",
      ignoreStatic: false,
      concurrency: 2,
      timeoutMS: 30_000,
      dryRunTimeoutMinutes: 30,
      tempDirName: join(folder, "sandbox"),
      ignorePatterns: ["/out", "/.next*", "/public/data", "/public/engine"],
      reporters: ["progress", "json"],
      jsonReporter: { fileName: report },
    }),
  );
  const status = await run(tool("stryker"), ["run", config]);
  const text = await readFile(report, "utf8").catch(() => null);
  if (text === null) throw new Error(`the mutation test ended with status ${status} and left no report`);
  return JSON.parse(text);
}

interface Score {
  readonly folder: string;
  readonly found: number;
  readonly missed: number;
}

/** `lib/extract` of lib/extract/grid/place.ts. */
const folderOf = (file: string): string => file.split("/").slice(0, 2).join("/");

function scores({ files }: MutationReport): Score[] {
  const byFolder = new Map<string, { found: number; missed: number }>();
  for (const [file, { mutants }] of Object.entries(files)) {
    const score = byFolder.get(folderOf(file)) ?? { found: 0, missed: 0 };
    for (const { status } of mutants) {
      if (FOUND.has(status)) score.found++;
      else if (MISSED.has(status)) score.missed++;
    }
    byFolder.set(folderOf(file), score);
  }
  return [...byFolder].map(([folder, score]) => ({ folder, ...score })).toSorted(byName);
}

const byName = (a: Score, b: Score): number => (a.folder < b.folder ? -1 : 1);

function print(report: MutationReport): void {
  for (const [file, { mutants }] of Object.entries(report.files))
    for (const { status, location, mutatorName, replacement } of mutants)
      if (MISSED.has(status))
        console.log(`${file}:${location.start.line}  ${status}  ${mutatorName}  ${replacement ?? ""}`);
  const rows = scores(report);
  const found = rows.reduce((sum, row) => sum + row.found, 0);
  const missed = rows.reduce((sum, row) => sum + row.missed, 0);
  console.log("");
  for (const row of [...rows, { folder: "all", found, missed }]) {
    const share =
      row.found + row.missed === 0 ? "—" : `${Math.round((100 * row.found) / (row.found + row.missed))} %`;
    console.log(`${row.folder.padEnd(20)} ${share.padStart(6)}  ${row.found} of ${row.found + row.missed}`);
  }
}

/** Puts seeded wrong changes into the code and counts those no unit test notices. */
async function testMutations(folders: readonly string[], { changed, sample, seed }: Options): Promise<void> {
  const given = folders.length > 0 ? folders : ["lib"];
  const files = changed ? changedSources() : (await Promise.all(given.map(sourcesIn))).flat();
  const places = await drawPlaces(files, Number(sample), Number(seed));
  if (places.length === 0) {
    console.log("nothing to change: no source file in what was asked for");
    return;
  }
  console.log(`${places.length} lines of ${files.length} files, seed ${seed}`);
  print(await runStryker(places));
}

export const mutationCommand = new Command("test:mutation")
  .description("put wrong changes into the code and count those no unit test notices")
  .argument("[folders...]", "folders of sources, lib where none is named")
  .option("--changed", "only files of the last commit and of the working tree")
  .option("--sample <lines>", "lines to change, drawn by the seed", "120")
  .option("--seed <number>", "another seed draws other lines", "20261122")
  .action(testMutations);
