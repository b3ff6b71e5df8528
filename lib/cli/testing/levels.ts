import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import { paths, ROOT } from "../paths";

/** Levels a test reached in the last run, one file each: `{"name": …, "level": …}`. */
const REACHED = join(paths.cache, "test", "levels");
const FLOORS = join(ROOT, "tests", "levels.json");

type Levels = Readonly<Record<string, number>>;

/** Shares are kept with four digits, cut off: a floor is never above what was measured. */
const cutOff = (level: number): number => Math.floor(level * 10_000) / 10_000;

async function reachedLevels(): Promise<Levels> {
  const names = await readdir(REACHED).catch(() => []);
  const read = await Promise.all(
    names.map(
      async (name): Promise<{ name: string; level: number }> =>
        JSON.parse(await readFile(join(REACHED, name), "utf8")),
    ),
  );
  return Object.fromEntries(read.map(({ name, level }) => [name, cutOff(level)]));
}

/** Raises the floors of tests/levels.json to what the last run of the unit tests reached; lowers none. */
export async function raiseLevels(): Promise<void> {
  const floors: Levels = JSON.parse(await readFile(FLOORS, "utf8"));
  const raised = Object.entries(await reachedLevels()).filter(
    ([name, level]) => level > (floors[name] ?? -1),
  );
  for (const [name, level] of raised) console.log(`${name}: ${floors[name] ?? "new"} → ${level}`);
  if (raised.length === 0) {
    console.log("no level is above its floor");
    return;
  }
  const all = { ...floors, ...Object.fromEntries(raised) };
  const sorted = Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(FLOORS, `${JSON.stringify(sorted, null, 2)}\n`);
}

export const levelsCommand = new Command("test:levels")
  .description("raise the floors of tests/levels.json to what the last run of the unit tests reached")
  .action(raiseLevels);
