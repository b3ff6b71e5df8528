import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { ALLOWANCE } from "../batch/allowance";
import type { Failure } from "../batch/outcome";
import { readAll } from "../batch/pool";
import { ProcessReader } from "../batch/process-reader";
import type { SourceFile } from "../batch/walk";
import { seededRandom } from "../synthetic/random";
import { damage } from "./fuzz/damage";
import { seeds } from "./fuzz/seeds";
import type { Measurement } from "./report";

/** Damaged files in all; fewer where FUZZ_INPUTS says so, others where FUZZ_SEED does. */
const INPUTS = Number(process.env.FUZZ_INPUTS ?? 10_000);
const SEED = Number(process.env.FUZZ_SEED ?? 20261201);
const BATCH = 200;

/** What may never happen, by the code of a failure. */
const FORBIDDEN = {
  crash: ["internal", "crashed"],
  hang: ["timeout"],
  "over memory": ["memory"],
} as const;

const TRACE = /^\s+at .*[:(]/m;

async function write(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<SourceFile[]> {
  await mkdir(folder, { recursive: true });
  return Promise.all(
    [...files].map(async ([name, bytes]) => {
      const path = join(folder, name);
      await writeFile(path, bytes);
      return { path, name };
    }),
  );
}

/** Damaged files of every format, read as the command line reads them: what may never happen does not. */
export async function measureFuzz(): Promise<Measurement[]> {
  const random = seededRandom(SEED);
  const sound = await seeds();
  const work = await mkdtemp(join(tmpdir(), "atlas-fuzz-"));
  const settings = {
    store: join(work, "store"),
    form: "rows",
    shard: null,
    ocr: "never",
    disclosure: false,
  } as const;
  const failures: Failure[] = [];
  try {
    for (let from = 0; from < INPUTS; from += BATCH) {
      const files = new Map<string, Uint8Array>();
      for (let i = from; i < Math.min(INPUTS, from + BATCH); i++) {
        const [seed, other] = [random(), random()].map((share) => sound[Math.floor(share * sound.length)]);
        if (seed && other) files.set(`${i}.${seed.format}`, damage(seed.bytes, random, other.bytes));
      }
      const readers = Array.from(
        { length: Math.max(1, availableParallelism() - 1) },
        () => new ProcessReader(settings, ALLOWANCE),
      );
      const folder = join(work, `${from}`);
      await readAll(
        await write(folder, files),
        readers,
        async (_, outcome) => void failures.push(...outcome.failures),
        new AbortController().signal,
      );
      await keepSuspects(files, failures);
      await rm(folder, { recursive: true });
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  const count = (isBad: (failure: Failure) => boolean): number => failures.filter(isBad).length;
  return [
    ...Object.entries(FORBIDDEN).map(([name, codes]) => ({
      title: `damaged files, ${INPUTS}: ${name}`,
      value: count(({ code }) => (codes as readonly string[]).includes(code)),
    })),
    { title: `damaged files, ${INPUTS}: stack trace`, value: count(({ message }) => TRACE.test(message)) },
  ].map((line) => ({ ...line, unit: "files", aim: 0 }));
}

/** Files that did what may never happen are left for whoever mends it, by FUZZ_KEEP. */
async function keepSuspects(
  files: ReadonlyMap<string, Uint8Array>,
  failures: readonly Failure[],
): Promise<void> {
  const folder = process.env.FUZZ_KEEP;
  if (!folder) return;
  const codes: readonly string[] = Object.values(FORBIDDEN).flat();
  const suspects = failures.filter(({ code }) => codes.includes(code));
  for (const { file, code, message } of suspects) {
    const bytes = files.get(file) ?? files.get(file.split("/")[0] ?? "");
    if (!bytes) continue;
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${code}-${file.replaceAll("/", "_")}`), bytes);
    console.error(`${file}: ${code}: ${message}`);
  }
}
