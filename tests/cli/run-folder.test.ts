import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ALLOWANCE } from "../../lib/cli/batch/allowance";
import { LockedError, lockFolder } from "../../lib/cli/batch/lock";
import { type BatchSettings, runBatch } from "../../lib/cli/batch/run-batch";
import { type SourceFile, walk } from "../../lib/cli/batch/walk";
import { ROOT } from "../../lib/cli/paths";
import { sampleAccounts, tablesText } from "../corpus/made";

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((dir) => rm(dir, { recursive: true, force: true }))));

async function newFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "atlas-run-"));
  folders.push(dir);
  return dir;
}

const TEXTS = sampleAccounts(2).map((made) => tablesText(made));

async function corpus(): Promise<string> {
  const dir = await newFolder();
  for (const [i, text] of TEXTS.entries()) await writeFile(join(dir, `${i}.txt`), text);
  return dir;
}

async function filesOf(dir: string): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for await (const file of walk([dir])) files.push(file);
  return files;
}

async function run(dir: string, work: string, more: Partial<BatchSettings> = {}) {
  const files = await filesOf(dir);
  const settings = {
    work,
    form: "rows",
    ocr: "never",
    disclosure: false,
    verify: false,
    jobs: 1,
    shard: null,
    allowance: ALLOWANCE,
    ...more,
  } as const;
  const batch = await runBatch(files, settings, new AbortController().signal);
  await batch.close();
  return batch;
}

const versionOf = async (work: string): Promise<string> =>
  join(work, (await readdir(work)).find((name) => /^[0-9a-f]{16}/.test(name)) ?? "");

async function recordsIn(work: string): Promise<string[]> {
  const dir = join(await versionOf(work), "records");
  const files = await readdir(dir, { recursive: true });
  return files.filter((name) => name.endsWith(".gz")).map((name) => join(dir, name));
}

const LONG_AGO = new Date("2024-01-01");

describe("a run that goes on", () => {
  test("reads nothing again where nothing has changed, and leaves no lock", async () => {
    const [dir, work] = [await corpus(), await newFolder()];
    expect((await run(dir, work)).resumed).toBe(0);
    expect((await run(dir, work)).resumed).toBe(TEXTS.length);
    expect(existsSync(join(work, "lock.json"))).toBe(false);
  });

  test.each([
    ["cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ["empty", () => Buffer.alloc(0)],
    ["changed in one bit", (bytes: Buffer) => Buffer.from(bytes.map((b, i) => (i === 90 ? b ^ 1 : b)))],
  ])("reads again what belongs to records that are %s", async (_, damage) => {
    const [dir, work] = [await corpus(), await newFolder()];
    const first = await run(dir, work);
    const [record = ""] = await recordsIn(work);
    const whole = await readFile(record);
    await writeFile(record, damage(whole));
    const again = await run(dir, work);
    expect(again.resumed).toBe(TEXTS.length - 1);
    expect(again.done).toEqual(first.done);
    expect(await readFile(record)).toEqual(whole);
  });

  test("reads again what a damaged line of its log was about", async () => {
    const [dir, work] = [await corpus(), await newFolder()];
    const first = await run(dir, work);
    const log = join(await versionOf(work), "finished.jsonl");
    const text = await readFile(log, "utf8");
    await writeFile(log, text.replace('"documents":[{', '"documents":[ '));
    const again = await run(dir, work);
    expect(again.resumed).toBe(TEXTS.length - 1);
    expect(again.done).toEqual(first.done);
  });

  test("notices bytes that changed though size and time say nothing", async () => {
    const [dir, work] = [await corpus(), await newFolder()];
    const path = join(dir, "0.txt");
    await utimes(path, LONG_AGO, LONG_AGO);
    await run(dir, work);
    await writeFile(
      path,
      (TEXTS[0] as string).replace(/\d(?=\n)/, (digit) => String((Number(digit) + 1) % 10)),
    );
    await utimes(path, LONG_AGO, LONG_AGO);
    expect((await run(dir, work)).resumed).toBe(TEXTS.length - 1);
  });

  test("notices a change in the middle of a long file when it is asked to look at all bytes", async () => {
    const [dir, work] = [await newFolder(), await newFolder()];
    const path = join(dir, "long.txt");
    const lines = Array.from({ length: 10_000 }, (_, i) => `关于某事的通知${i}\n`);
    await writeFile(path, lines.join(""));
    await utimes(path, LONG_AGO, LONG_AGO);
    await run(dir, work, { verify: true });
    lines[5000] = "关于他事的通知5000\n";
    await writeFile(path, lines.join(""));
    await utimes(path, LONG_AGO, LONG_AGO);
    expect((await run(dir, work)).resumed).toBe(1);
    expect((await run(dir, work, { verify: true })).resumed).toBe(0);
  });

  test("of one shard leaves the work of the others", async () => {
    const [dir, work] = [await corpus(), await newFolder()];
    await run(dir, work, { shard: { part: 1, of: 2 } });
    await run(dir, work, { shard: { part: 2, of: 2 } });
    expect((await run(dir, work, { shard: { part: 1, of: 2 } })).resumed).toBe(TEXTS.length);
  });
});

describe("the lock of a run's folder", () => {
  test("names its owner to a second run", async () => {
    const [dir, work] = [await corpus(), await newFolder()];
    const release = await lockFolder(work);
    await expect(run(dir, work)).rejects.toThrow(LockedError);
    await expect(run(dir, work)).rejects.toThrow(`process ${process.pid} of `);
    await release();
    expect((await run(dir, work)).done).toHaveLength(TEXTS.length);
  });

  test.each([
    ["ended", JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), user: "x", since: "" })],
    ["cannot be told", "{"],
  ])("is taken over where its owner has %s", async (_, content) => {
    const work = await newFolder();
    await writeFile(join(work, "lock.json"), content);
    await (await lockFolder(work))();
    expect(existsSync(join(work, "lock.json"))).toBe(false);
  });

  test("of another machine is taken over once it is silent", async () => {
    const work = await newFolder();
    const path = join(work, "lock.json");
    await writeFile(path, JSON.stringify({ pid: 1, host: "elsewhere", user: "x", since: "" }));
    await expect(lockFolder(work)).rejects.toThrow("on elsewhere");
    await utimes(path, new Date(0), new Date(0));
    await (await lockFolder(work))();
  });
});

const COMMAND = ["lib/cli/bootstrap.mjs", "extract"];

const extract = (...args: readonly string[]) =>
  spawnSync(process.execPath, [...COMMAND, ...args], { cwd: ROOT, encoding: "utf8", maxBuffer: 2 ** 28 });

const TRACE = /^\s+at /m;

describe("npm run extract", () => {
  test("says in one sentence that a folder cannot be written, before anything is read", async () => {
    const dir = await corpus();
    const file = join(await newFolder(), "file");
    await writeFile(file, "x");
    for (const out of ["/proc/atlas", join(file, "out")]) {
      const { status, stderr } = extract("--out", out, dir);
      expect(status).toBeGreaterThan(0);
      expect(stderr.trim().split("\n")).toHaveLength(1);
      expect(stderr).toMatch(/--out/);
      expect(stderr).not.toMatch(TRACE);
    }
  });

  test.each([
    ["SIGTERM", 143],
    ["SIGINT", 130],
  ] as const)(
    "ends with %s as status %i while a file is read, and goes on from there",
    async (signal, status) => {
      const dir = await corpus();
      await writeFile(join(dir, "slow.txt"), "一般公共预算财政拨款支出123.45万元，".repeat(200_000));
      const out = join(await newFolder(), "package");
      const child = spawn(process.execPath, [...COMMAND, "--out", out, "--jobs", "1", dir], { cwd: ROOT });
      const ended = new Promise((resolve) => child.once("exit", resolve));
      const log = async (): Promise<string> =>
        readFile(join(await versionOf(join(out, ".work")), "finished.jsonl"), "utf8").catch(() => "");
      while (child.exitCode === null && !(await log().catch(() => "")).includes("1.txt"))
        await new Promise((resolve) => setTimeout(resolve, 10));
      child.kill(signal);
      expect(await ended).toBe(status);
      expect(await readdir(join(out, ".work"))).not.toContain("lock.json");
      const files = await filesOf(dir);
      expect(files.length).toBe(3);
    },
  );

  test("names pipes and devices instead of waiting for them", async () => {
    const dir = await corpus();
    spawnSync("mkfifo", [join(dir, "pipe")]);
    const { status, stdout, stderr } = extract(dir, "/dev/zero", "/dev/tty");
    expect(status).toBe(1);
    expect(stderr).toMatch(/^pipe: not_a_file: /m);
    expect(stderr).toMatch(/^zero: not_a_file: /m);
    expect(stdout).toContain('"0.txt"');
  });

  test("reads files whose names are in no code or steer a terminal, and shows them as they can be read", async () => {
    const dir = await newFolder();
    const gbk = Buffer.concat([
      Buffer.from(`${dir}/`),
      Buffer.from([0xbe, 0xf6, 0xcb, 0xe3]),
      Buffer.from(".txt"),
    ]);
    await mkdir(dir, { recursive: true });
    await writeFile(gbk, TEXTS[0] as string);
    await writeFile(join(dir, "\u001b]0;x\u0007\u202e.txt"), TEXTS[1] as string);
    const odd = Buffer.concat([Buffer.from(`${dir}/`), Buffer.from([0xff, 0xfe, 0x41])]);
    await writeFile(odd, `${TEXTS[0]}\n`);
    const { status, stdout } = extract("--format", "csv", dir);
    expect(status).toBe(0);
    expect(stdout).toContain(",决算.txt,");
    expect(stdout).toContain(",⟨FF⟩⟨FE⟩A,");
    expect(stdout).toContain(",␛]0;x␇⟨202E⟩.txt,");
    expect(stdout.replace(/[\r\n\t]/g, "")).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});
