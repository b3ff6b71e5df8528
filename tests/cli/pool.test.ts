import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { JobSettings } from "../../lib/cli/batch/job";
import type { Outcome } from "../../lib/cli/batch/outcome";
import { type Allowance, openThreadReader, type Reader, readAll } from "../../lib/cli/batch/pool";
import type { SourceFile } from "../../lib/cli/batch/walk";

const settings = async (): Promise<JobSettings> => ({
  store: await mkdtemp(join(tmpdir(), "atlas-pool-")),
  form: "rows",
  shard: null,
});

async function readTwo(allowance: Allowance): Promise<Outcome[]> {
  const dir = await mkdtemp(join(tmpdir(), "atlas-files-"));
  const files: SourceFile[] = ["a.txt", "b.txt"].map((name) => ({ path: join(dir, name), name }));
  for (const { path } of files) await writeFile(path, "关于某事的通知\n");
  const outcomes: Outcome[] = [];
  const reader = openThreadReader(await settings(), allowance);
  const done = async (_: SourceFile, outcome: Outcome) => void outcomes.push(outcome);
  await readAll(files, [reader], done, new AbortController().signal);
  return outcomes;
}

const codes = (outcomes: readonly Outcome[]) =>
  outcomes.map(({ failures }) => failures.map(({ file, code }) => `${file} ${code}`));

test("a file that takes too long is named and its reader replaced", async () => {
  expect(codes(await readTwo({ seconds: 0.001, megabytes: 512 }))).toEqual([
    ["a.txt timeout"],
    ["b.txt timeout"],
  ]);
});

test("a file whose reader runs out of memory is named and its reader replaced", async () => {
  expect(codes(await readTwo({ seconds: 60, megabytes: 4 }))).toEqual([["a.txt crashed"], ["b.txt crashed"]]);
});

test("a reader goes on after a file that holds nothing", async () => {
  expect(codes(await readTwo({ seconds: 60, megabytes: 512 }))).toEqual([
    ["a.txt no_records"],
    ["b.txt no_records"],
  ]);
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
