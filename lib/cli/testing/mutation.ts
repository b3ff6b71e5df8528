import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { Command } from "commander";
import { groupBy } from "../../records/group";
import { paths, ROOT } from "../paths";
import { run, ToolError, tool } from "../run";
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
const MISSED = "Survived";

/** Lines that hold something to change: no import, comment, bracket or blank line. */
const isCode = (line: string): boolean =>
  /[a-z0-9"'`]/i.test(line) && !/^\s*(?:import|export \*|\/\/|\/?\*|type |readonly )/.test(line);

/** A file of data that a test compares with what it is made from. */
const MADE = /^\/\/ Made from /;

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
    if (MADE.test(text)) continue;
    for (const [i, line] of text.split("\n").entries())
      if (isCode(line)) lines.push(`${file}:${i + 1}-${i + 1}`);
  }
  return pick(lines, count, seededRandom(seed)).toSorted();
}

/** Folders of tests, beside that of its own name, that are about the code of a folder. */
const ALSO_ABOUT: Readonly<Record<string, readonly string[]>> = {
  accounts: ["extract/forms"],
  print: ["extract/label"],
  disclosure: ["pages/disclosure"],
  metrics: ["pages"],
};

const testsAbout = (folder: string): string[] => {
  const name = folder.split("/")[1] ?? "";
  return [`${name}/`, ...(ALSO_ABOUT[name] ?? [])].map((tests) => `tests/${tests}`);
};

/** Changes lines of one folder; each change is a run of the tests about the folder that ends at the first failure. */
async function runStryker(folder: string, mutate: readonly string[]): Promise<MutationReport> {
  const work = join(paths.cache, "mutation");
  await mkdir(work, { recursive: true });
  const report = join(work, "report.json");
  await rm(report, { force: true });
  const config = join(work, "stryker.json");
  const vitest = "npx vitest run --config tests/mutation.config.ts --bail=1 --reporter=dot";
  await writeFile(
    config,
    JSON.stringify({
      testRunner: "command",
      commandRunner: { command: [vitest, ...testsAbout(folder)].join(" ") },
      plugins: [],
      mutate,
      coverageAnalysis: "off",
      disableTypeChecks: false,
      concurrency: 2,
      timeoutMS: 60_000,
      dryRunTimeoutMinutes: 30,
      tempDirName: join(work, "sandbox"),
      ignorePatterns: ["/.cache", "/out", "/.next*", "/public/data", "/public/engine"],
      allowEmpty: true,
      reporters: ["progress", "json"],
      jsonReporter: { fileName: report },
    }),
  );
  const status = await run(tool("stryker"), ["run", config]);
  const text = await readFile(report, "utf8").catch(() => null);
  if (text !== null) return JSON.parse(text);
  if (status === 0) return { files: {} };
  throw new ToolError("stryker", status);
}

/** A change and whether a test noticed it. */
interface Tried {
  readonly file: string;
  readonly mutant: Mutant;
  readonly found: boolean;
}

const tried = ({ files }: MutationReport): Tried[] =>
  Object.entries(files).flatMap(([file, { mutants }]) =>
    mutants
      .filter(({ status }) => FOUND.has(status) || status === MISSED)
      .map((mutant) => ({ file, mutant, found: FOUND.has(mutant.status) })),
  );

interface Score {
  readonly folder: string;
  readonly found: number;
  readonly missed: number;
}

/** `lib/extract` of lib/extract/grid/place.ts. */
const folderOf = (file: string): string => file.split("/").slice(0, 2).join("/");

function scores(changes: readonly Tried[]): Score[] {
  const byFolder = groupBy(changes, ({ file }) => folderOf(file));
  return [...byFolder].map(([folder, all]) => score(folder, all)).toSorted(byName);
}

function score(folder: string, changes: readonly Tried[]): Score {
  const found = changes.filter((one) => one.found).length;
  return { folder, found, missed: changes.length - found };
}

const byName = (a: Score, b: Score): number => (a.folder < b.folder ? -1 : 1);

function print(changes: readonly Tried[]): void {
  for (const { file, mutant, found } of changes)
    if (!found)
      console.log(
        `${file}:${mutant.location.start.line}  ${mutant.mutatorName}  ${mutant.replacement ?? ""}`,
      );
  console.log("");
  for (const row of [...scores(changes), score("all", changes)]) {
    const all = row.found + row.missed;
    const share = all === 0 ? "—" : `${Math.round((100 * row.found) / all)} %`;
    console.log(`${row.folder.padEnd(20)} ${share.padStart(6)}  ${row.found} of ${all}`);
  }
}

/** Puts seeded wrong changes into the code and counts those the tests about each folder do not notice. */
async function testMutations(folders: readonly string[], options: Options): Promise<void> {
  const { changed, sample, seed } = options;
  const given = folders.length > 0 ? folders : ["lib"];
  const files = changed ? changedSources() : (await Promise.all(given.map(sourcesIn))).flat();
  const places = await drawPlaces(files, Number(sample), Number(seed));
  if (places.length === 0) {
    console.log("nothing to change: no source file in what was asked for");
    return;
  }
  console.log(`${places.length} lines of ${files.length} files, seed ${seed}`);
  const changes: Tried[] = [];
  for (const [folder, own] of groupBy(places, folderOf))
    changes.push(...tried(await runStryker(folder, own)));
  print(changes);
}

export const mutationCommand = new Command("test:mutation")
  .description("put wrong changes into the code and count those the tests about its folder do not notice")
  .argument("[folders...]", "folders of sources, lib where none is named")
  .option("--changed", "only files of the last commit and of the working tree")
  .option("--sample <lines>", "lines to change, drawn by the seed", "120")
  .option("--seed <number>", "another seed draws other lines", "20261122")
  .action(testMutations);
