import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { DEFAULT_VIEWS } from "../../../tests/support/default-views";
import { printStatement } from "../../engine/literal";
import { NodeEngine } from "../../engine/node";
import { databasePath } from "../../engine/node-file";
import type { Engine } from "../../engine/types";
import { publishEngineFile } from "../engine-file";
import { ROOT } from "../paths";
import { median } from "./median";
import type { Measurement } from "./report";
import { compileSynthetic } from "./synthetic";

/** Bureau-years; others from VIEWS_ROWS. */
const ROWS = Number(process.env.VIEWS_ROWS ?? 200_000);
/** Milliseconds of a view, by the bureau-years behind it. */
const AIM = ROWS > 200_000 ? 250 : 100;
/** Megabytes a browser's engine may hold. */
const MEMORY_AIM = 900;
const MEGABYTE = 1e6;
const RUNS = 5;

type Run = (text: string) => unknown;

interface Wasm {
  readonly run: Run;
  /** Megabytes of the engine's memory, the file in it: what a browser has to hold. */
  readonly memory: () => number;
}

/** The browser's own engine, run by Node. */
async function openWasm(file: string): Promise<Wasm> {
  const require = createRequire(import.meta.url);
  const dist = dirname(require.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"));
  const { createDuckDB, NODE_RUNTIME, VoidLogger } = require(join(dist, "duckdb-node-blocking.cjs"));
  const bundle = (name: string) => ({ mainModule: join(dist, `duckdb-${name}.wasm`), mainWorker: "" });
  const wasm = await createDuckDB({ mvp: bundle("mvp"), eh: bundle("eh") }, new VoidLogger(), NODE_RUNTIME);
  await wasm.instantiate(() => undefined);
  wasm.open({ path: ":memory:", query: { castBigIntToDouble: false, castDecimalToDouble: false } });
  wasm.registerFileBuffer("atlas.duckdb", new Uint8Array(await readFile(file)));
  const connection = wasm.connect();
  connection.query("ATTACH 'atlas.duckdb' AS atlas (READ_ONLY)");
  connection.query("USE atlas");
  return {
    run: (text) => connection.query(text),
    memory: () => wasm.mod.HEAPU8.byteLength / MEGABYTE,
  };
}

async function openNative(file: string): Promise<Run> {
  const instance = await DuckDBInstance.create(file, { access_mode: "READ_ONLY", threads: "1" });
  const connection = await instance.connect();
  return (text) => connection.runAndReadAll(text);
}

/** Median processor time of a statement in milliseconds, after one run to warm up. */
async function time(run: Run, text: string): Promise<number> {
  const runs: number[] = [];
  for (let i = 0; i <= RUNS; i++) {
    const start = process.cpuUsage();
    await run(text);
    if (i > 0) runs.push(process.cpuUsage(start).user / 1000);
  }
  return median(runs);
}

/** The statements a view asks, each once. */
async function statementsOf(view: (engine: Engine) => Promise<unknown>, engine: Engine): Promise<string[]> {
  const texts = new Set<string>();
  await view({
    query: (statement, options) => {
      texts.add(printStatement(statement, "duckdb"));
      return engine.query(statement, options);
    },
    close: () => Promise.resolve(),
  });
  return [...texts];
}

/**
 * The statements of each page's default view over synthetic bureau-years, in the browser's engine beside DuckDB itself
 * on one thread: sums of medians of processor time, which a busy machine hardly lengthens; and the memory it takes.
 */
export async function measureViews(): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), "atlas-views-"));
  const file = join(folder, "synthetic.duckdb");
  try {
    const { builtFrom } = await publishEngineFile();
    await compileSynthetic(databasePath(ROOT, builtFrom), file, ROWS);
    const [wasm, native, engine] = await Promise.all([
      openWasm(file),
      openNative(file),
      NodeEngine.open(file),
    ]);
    const { size } = await stat(file);
    const lines: Measurement[] = [
      { title: "the engine file", value: size / MEGABYTE, unit: "MB" },
      { title: "memory of the engine with the file", value: wasm.memory(), unit: "MB", aim: MEMORY_AIM },
    ];
    for (const [name, view] of Object.entries(DEFAULT_VIEWS)) {
      const texts = await statementsOf(view, engine);
      let [value, baseline] = [0, 0];
      for (const text of texts) {
        value += await time(wasm.run, text);
        baseline += await time(native, text);
      }
      const title = `${name}, ${texts.length} statements at ${ROWS.toLocaleString("en")} bureau-years`;
      lines.push({ title, value, unit: "ms", baseline, aim: AIM });
    }
    lines.push({
      title: "memory of the engine after all views",
      value: wasm.memory(),
      unit: "MB",
      aim: MEMORY_AIM,
    });
    await engine.close();
    return lines;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
