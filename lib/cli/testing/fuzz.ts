import { randomInt } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import { ROOT } from "../paths";
import { runVitest } from "./run-vitest";
import { isFailed } from "./tally";

/** Seeds that made a test fail once, with the file of the test: `npm test` tries them again. */
const FOUND = join(ROOT, "tests", "found-seeds.json");

export interface FoundSeed {
  readonly file: string;
  readonly seed: number;
}

/** How a seed draws its examples, many of each property, here and where `npm test` tries it again. */
export const drawnBy = (seed: number): Readonly<Record<string, string>> => ({
  TEST_SEED: String(seed),
  TEST_THOROUGH: "1",
});

export const readFoundSeeds = async (): Promise<readonly FoundSeed[]> =>
  JSON.parse(await readFile(FOUND, "utf8"));

const MINUTE = 60_000;

/** Test files with a property; others would only repeat themselves. */
async function propertyFiles(): Promise<string[]> {
  const names = await readdir(join(ROOT, "tests"), { recursive: true });
  const files = names.filter((name) => name.endsWith(".test.ts") && !name.startsWith("browser"));
  const texts = await Promise.all(files.map((name) => readFile(join(ROOT, "tests", name), "utf8")));
  return files.filter((_, i) => texts[i]?.includes("fast-check")).map((name) => join("tests", name));
}

async function fuzz({ minutes, seed }: { readonly minutes: string; readonly seed?: string }): Promise<void> {
  const end = Date.now() + Number(minutes) * MINUTE;
  let runs = 0;
  do {
    const drawn = seed === undefined ? randomInt(2 ** 31) : Number(seed);
    console.log(`\n— seed ${drawn}: npm run test:fuzz -- --seed ${drawn} draws it again`);
    const { suites } = await runVitest("unit", { env: drawnBy(drawn), args: await propertyFiles() });
    runs++;
    const failed = suites.filter(({ assertionResults }) => assertionResults.some(isFailed));
    if (failed.length > 0) await keep(failed.map(({ name }) => ({ file: name, seed: drawn })));
  } while (seed === undefined && Date.now() < end);
  console.log(`\n${runs} ${runs === 1 ? "seed" : "seeds"} drawn`);
}

/** The examples themselves are in the report, made as small as they still fail. */
async function keep(found: readonly FoundSeed[]): Promise<void> {
  process.exitCode = 1;
  const known = await readFoundSeeds();
  const added = found.filter(
    (one) => !known.some(({ file, seed }) => file === one.file && seed === one.seed),
  );
  await writeFile(FOUND, `${JSON.stringify([...known, ...added], null, 2)}\n`);
  for (const { file, seed } of found) console.log(`kept: ${file} with seed ${seed} (tests/found-seeds.json)`);
}

export const fuzzCommand = new Command("test:fuzz")
  .description("draw new examples for every property until the time is up; a seed that fails is kept")
  .option("--minutes <number>", "time to draw new seeds for", "10")
  .option("--seed <number>", "one run with this seed")
  .action(fuzz);
