import { spawn, spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { walk } from "../../lib/cli/batch/walk";
import { mergeData } from "../../lib/cli/merge";
import { ROOT } from "../../lib/cli/paths";
import { narrativeText, sampleAccounts, tablesText } from "../corpus/made";
import type { Accounts } from "../support/accounts/model";

const COMMAND = ["lib/cli/bootstrap.mjs", "extract"];

function extract(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...COMMAND, ...args], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr };
}

const newFolder = (name: string): Promise<string> => mkdtemp(join(tmpdir(), `atlas-${name}-`));

async function readFolder(dir: string): Promise<Record<string, string>> {
  const names = (await readdir(dir)).filter((name) => !name.startsWith("report.")).toSorted();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(dir, name), "utf8")])),
  );
}

const report = async (dir: string) => JSON.parse(await readFile(join(dir, "report.json"), "utf8"));

const MADE = sampleAccounts(6) as [Accounts, ...Accounts[]];
let corpus = "";

beforeAll(async () => {
  corpus = await newFolder("corpus");
  await mkdir(join(corpus, "b/deep"), { recursive: true });
  await writeFile(join(corpus, "a.txt"), tablesText(MADE[0]));
  await writeFile(join(corpus, "b/a.txt"), narrativeText(MADE[0]));
  await writeFile(join(corpus, "b/copy of a.txt"), tablesText(MADE[0]));
  for (const [i, made] of MADE.slice(1).entries())
    await writeFile(join(corpus, `b/deep/${i}.txt`), tablesText(made));
  const { region, bureau } = MADE[1] as Accounts;
  await writeFile(join(corpus, "b/deep/stolen.txt"), tablesText({ ...MADE[0], region, bureau }));
  await writeFile(
    join(corpus, "noise.bin"),
    new Uint8Array(1000).map((_, i) => (i * 7919) % 251),
  );
  await writeFile(join(corpus, "empty.doc"), "");
  await writeFile(join(corpus, ".hidden.txt"), tablesText(MADE[0]));
  await writeFile(join(corpus, "~$lock.docx"), "x");
});

describe("the files of a folder", () => {
  test("are sorted, named from the folder, without hidden ones and without following links in circles; a link to nothing is not passed over", async () => {
    const dir = await newFolder("walk");
    await cp(corpus, dir, { recursive: true });
    await symlink(dir, join(dir, "b/circle"));
    await symlink(join(dir, "a.txt"), join(dir, "z-link.txt"));
    await symlink(join(dir, "nowhere"), join(dir, "broken"));
    const names: string[] = [];
    for await (const file of walk([dir, join(dir, "a.txt"), join(dir, "missing.txt")])) names.push(file.name);
    expect(names).toEqual([
      "a.txt",
      "b/a.txt",
      "b/copy of a.txt",
      ...[0, 1, 2, 3, 4].map((i) => `b/deep/${i}.txt`),
      "b/deep/stolen.txt",
      "broken",
      "empty.doc",
      "noise.bin",
      "z-link.txt",
      "a.txt",
      "missing.txt",
    ]);
  });
});

describe("npm run extract -- --out", () => {
  test("writes the package of a folder with a report, names what failed and ends with status 1", async () => {
    const out = join(await newFolder("out"), "package");
    const { status, stdout, stderr } = extract("--out", out, corpus);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("empty.doc: empty:");
    expect(stderr).toContain("noise.bin: ");
    const { files, documents, failuresByCode, records } = await report(out);
    expect(files).toEqual({ given: 11, resumed: 0, failed: 2 });
    expect(documents).toMatchObject({ read: 8, repeated: 1, withoutRegion: 0 });
    expect(failuresByCode.empty).toBe(1);
    const { "facts.csv": facts = "", "documents.csv": listed = "" } = await readFolder(out);
    expect(facts.split("\n").length - 2).toBe(records.total);
    expect(listed).toContain(",a.txt,");
    expect(listed).not.toContain("copy of a");
    expect(await readdir(out)).not.toContain(".work");
  });

  test("parts made on several machines merge into the bytes of the whole, and so does any number of jobs", async () => {
    const dir = await newFolder("shards");
    extract("--out", join(dir, "whole"), "--jobs", "1", corpus);
    extract("--out", join(dir, "one"), "--shard", "1/2", corpus);
    extract("--out", join(dir, "two"), "--shard", "2/2", "--jobs", "2", corpus);
    const parts = [await report(join(dir, "one")), await report(join(dir, "two"))];
    expect(parts[0].documents.read + parts[1].documents.read).toBe(8);
    expect(parts[0].documents.elsewhere).toBe(parts[1].documents.read + parts[1].documents.repeated);
    await mergeData([join(dir, "two"), join(dir, "one")], { out: join(dir, "merged") });
    const whole = await readFolder(join(dir, "whole"));
    expect(await readFolder(join(dir, "merged"))).toEqual(whole);
    expect(whole["findings.csv"]).toContain("repeated_elsewhere");
  });

  test("joins tables and narrative of one disclosure from two files", async () => {
    const { stdout } = extract(join(corpus, "a.txt"), join(corpus, "b/a.txt"));
    const facts = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(facts.some((fact) => fact.confirmed_by?.includes("restated_across"))).toBe(true);
  });

  test("an archive's documents bear its name, and its damaged member harms no other", async () => {
    const dir = await newFolder("zip");
    const archive = zipSync({
      "决算/tables.txt": strToU8(tablesText(MADE[0])),
      "决算/empty.txt": new Uint8Array(),
      "__MACOSX/._tables.txt": strToU8("x"),
      "inner.zip": zipSync({ "narrative.txt": strToU8(narrativeText(MADE[0])) }),
    });
    await writeFile(join(dir, "决算.zip"), archive);
    const { status, stdout, stderr } = extract("--format", "csv", join(dir, "决算.zip"));
    expect(status).toBe(1);
    expect(stderr).toMatch(/^决算\.zip\/决算\/empty\.txt: empty: /);
    expect(stdout).toContain(",决算.zip/决算/tables.txt,");
    expect(stdout).toContain(",决算.zip/inner.zip/narrative.txt,");
  });

  test("a run that was killed goes on without reading finished files again, to the same bytes", async () => {
    const dir = await newFolder("resume");
    await rm(dir, { recursive: true });
    await cp(corpus, dir, { recursive: true });
    const out = join(await newFolder("out"), "package");
    const run = spawn(process.execPath, [...COMMAND, "--out", out, "--jobs", "1", dir], { cwd: ROOT });
    const log = async (): Promise<number> => {
      const [version] = await readdir(join(out, ".work")).catch(() => []);
      const text = await readFile(join(out, ".work", version ?? "", "finished.jsonl"), "utf8").catch(
        () => "",
      );
      return text.split("\n").filter((line) => line !== "").length;
    };
    while ((await log()) < 2 && run.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
    run.kill("SIGKILL");
    await new Promise((resolve) => run.once("exit", resolve));
    const finished = await log();
    extract("--out", out, dir);
    if (run.signalCode === "SIGKILL")
      expect((await report(out)).files.resumed).toBeGreaterThanOrEqual(finished - 1);
    const whole = join(await newFolder("out"), "package");
    extract("--out", whole, dir);
    expect(await readFolder(out)).toEqual(await readFolder(whole));
  });

  test("does not touch a folder with other files", async () => {
    const out = await newFolder("occupied");
    await writeFile(join(out, "letter.doc"), "mine");
    const { status, stderr } = extract("--out", out, corpus);
    expect([status, stderr.includes("letter.doc")]).toEqual([2, true]);
    expect(await readdir(out)).toEqual(["letter.doc"]);
  });

  test.each([
    ["--shard", "3/2"],
    ["--shard", "x"],
    ["--jobs", "0"],
    ["--timeout", "soon"],
  ])("%s %s is a usage error", (option, value) => {
    expect(extract(option, value, corpus).status).toBe(2);
  });
});
