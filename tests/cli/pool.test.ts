import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import type { Allowance } from "../../lib/cli/batch/allowance";
import type { Outcome } from "../../lib/cli/batch/outcome";
import { readAll } from "../../lib/cli/batch/pool";
import { ProcessReader, type Reader } from "../../lib/cli/batch/process-reader";
import type { SourceFile } from "../../lib/cli/batch/walk";

const ROOM: Allowance = { seconds: 60, megabytes: 256 };
const FAILING = join(import.meta.dirname, "support/failing-reader.mjs");
const folders: string[] = [];

afterAll(() => Promise.all(folders.map((dir) => rm(dir, { recursive: true, force: true }))));

async function newFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "atlas-pool-"));
  folders.push(dir);
  return dir;
}

type Content = string | Uint8Array;

async function readThem(contents: readonly Content[], allowance: Allowance, reader?: string) {
  const dir = await newFolder();
  await mkdir(join(dir, "files"));
  const files: SourceFile[] = contents.map((_, i) => ({ path: join(dir, "files", `${i}`), name: `${i}` }));
  for (const [i, { path }] of files.entries()) await writeFile(path, contents[i] as Content);
  const outcomes: Outcome[] = [];
  const settings = {
    store: join(dir, "store"),
    form: "rows",
    shard: null,
    ocr: "never",
    disclosure: false,
    reader,
  } as const;
  await readAll(
    files,
    [new ProcessReader(settings, allowance)],
    async (_, outcome) => void outcomes.push(outcome),
    new AbortController().signal,
  );
  return outcomes.flatMap(({ failures }) => failures);
}

const codes = async (...given: Parameters<typeof readThem>): Promise<string[]> =>
  (await readThem(...given)).map(({ file, code }) => `${file} ${code}`);

const GOOD = "ok";

describe("a reader of documents that", () => {
  test.each([
    ["throw", "internal"],
    ["exit", "crashed"],
    ["kill", "memory"],
    ["reject", "internal"],
    ["heap", "memory"],
    ["buffers", "memory"],
  ])("fails by “%s” costs its own document and no other", async (way, code) => {
    expect(await codes([GOOD, way, GOOD], ROOM, FAILING)).toEqual([
      "0 no_records",
      `1 ${code}`,
      "2 no_records",
    ]);
  });

  test.each(["loop", "silent"])("goes on without end by “%s” is given up", async (way) => {
    const brief: Allowance = { seconds: 8, megabytes: 256 };
    expect(await codes([way, GOOD], brief, FAILING)).toEqual(["0 timeout", "1 no_records"]);
  });

  test("breaks off behind its back is not held against the next document", async () => {
    const brief: Allowance = { seconds: 8, megabytes: 256 };
    const found = await codes(["reject", GOOD, "talk"], brief, FAILING);
    expect(found).toEqual(["0 internal", "1 no_records", "2 no_records"]);
  });

  test("fails inside an archive costs that entry alone", async () => {
    const entries = { "a.txt": GOOD, "b.txt": "exit", "c.txt": "throw", "d.txt": "heap", "e.txt": GOOD };
    const packed = Object.entries(entries).map(([name, text]) => [name, strToU8(text)] as const);
    expect(await codes([zipSync(Object.fromEntries(packed)), GOOD], ROOM, FAILING)).toEqual([
      "0/a.txt no_records",
      "0/b.txt crashed",
      "0/c.txt internal",
      "0/d.txt memory",
      "0/e.txt no_records",
      "1 no_records",
    ]);
  });

  test("has a fault of its own names a number and shows no trace of its inside", async () => {
    const [one, other] = await readThem(["throw", "throw"], ROOM, FAILING);
    expect(one?.message).toMatch(/number [0-9A-F]{8}/);
    expect(one?.message).toBe(other?.message);
    expect(one?.message).not.toMatch(/properties of undefined|\bat /);
  });
});

test("the product's own readers read one file after another", async () => {
  const notice = "关于某事的通知\n";
  expect(await codes([notice, notice], ROOM)).toEqual(["0 no_records", "1 no_records"]);
});

test("too little memory to read anything is said", async () => {
  await expect(readThem([GOOD], { seconds: 60, megabytes: 8 })).rejects.toThrow(/too little/);
});

test("once stopped, no further file is begun and what was in hand is not counted", async () => {
  const stop = new AbortController();
  const begun: string[] = [];
  const reader: Reader = {
    read: async ({ name }) => {
      begun.push(name);
      stop.abort();
      return { documents: [], failures: [], elsewhere: 0 };
    },
    close: async () => {},
  };
  const finished: string[] = [];
  const files = ["a", "b"].map((name) => ({ path: name, name }));
  await readAll(files, [reader], async ({ name }) => void finished.push(name), stop.signal);
  expect([begun, finished]).toEqual([["a"], []]);
});
