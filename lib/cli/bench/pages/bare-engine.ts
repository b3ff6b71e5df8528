import { AsyncDuckDB, VoidLogger } from "@duckdb/duckdb-wasm";

/** The baseline of the engine's start: the same wasm and worker, one query, no data and no application. */
async function startBareEngine(): Promise<void> {
  const manifest = await (await fetch("data/manifest.json")).json();
  const resolve = (path: string): string => new URL(path, document.baseURI).href;
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(resolve(manifest.worker)));
  await database.instantiate(resolve(manifest.wasm));
  await database.open({ path: ":memory:" });
  const connection = await database.connect();
  await connection.query("SELECT 1");
  document.body.dataset.engine = "ready";
}

void startBareEngine();
