import { mkdtemp, readdir, readFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { buildData, dataCommand } from "../../lib/cli/data";
import { REFERENCE_FOLDER } from "../../lib/cli/package-files";
import { paths } from "../../lib/cli/paths";
import { REFERENCE_FILES, readReferenceFile } from "../../lib/reference/node-files";

/** Texts of a package by name, and of the reference files inside it. */
async function readFolder(dir: string): Promise<Record<string, string>> {
  const names = (await readdir(dir)).toSorted().filter((name) => name !== REFERENCE_FOLDER);
  const tables = names.map(async (name) => [name, await readFile(join(dir, name), "utf8")] as const);
  const sources = REFERENCE_FILES.map(
    async (name) => [name, await readReferenceFile(join(dir, REFERENCE_FOLDER), name)] as const,
  );
  return Object.fromEntries(await Promise.all([...tables, ...sources]));
}

const emptyFolder = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), "atlas-data-")), "data");

beforeEach(() => {
  vi.spyOn(console, "error").mockReturnValue();
});

describe("npm run data", () => {
  test("what the repository holds gives the bytes of data/", async () => {
    const out = await emptyFolder();
    await buildData({ out });
    const [made, committed] = await Promise.all([readFolder(out), readFolder(paths.data)]);
    expect(Object.keys(made)).toEqual(Object.keys(committed));
    for (const [name, text] of Object.entries(committed))
      expect(made[name] === text, `${name} is out of date`).toBe(true);
    // Twice the work of one run of the command, beside whatever else the machine does.
  }, 240_000);

  test("data/ stays within 30 MB", async () => {
    const files = await readdir(paths.data, { recursive: true, withFileTypes: true });
    const sizes = await Promise.all(
      files.filter((file) => file.isFile()).map((file) => stat(join(file.parentPath, file.name))),
    );
    expect(sizes.reduce((total, { size }) => total + size, 0)).toBeLessThan(30_000_000);
  });

  test.each([
    ["--documents", "there is no folder /nowhere/at-all"],
    ["--reference", "/nowhere/at-all holds no"],
  ])("%s of a folder that is missing is a sentence and a usage error", async (option, sentence) => {
    const said = vi.spyOn(console, "error").mockReturnValue();
    await dataCommand.parseAsync([option, "/nowhere/at-all", "--out", await emptyFolder()], { from: "user" });
    expect(said.mock.calls.flat().join("\n")).toContain(sentence);
    expect(process.exitCode).toBe(2);
    process.exitCode = 0;
  });
});
