import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from "@duckdb/duckdb-wasm";
import { fetchDatabase, fetchManifest } from "./browser-fetch";

/** A DuckDB worker with the engine file attached. `crashed` rejects when the worker dies and never resolves. */
export interface RunningWorker {
  connect(): Promise<AsyncDuckDBConnection>;
  readonly crashed: Promise<never>;
  terminate(): Promise<void>;
}

const FILE = "atlas.duckdb";

/** Nothing is ever fetched from a foreign host: extensions neither load nor install by themselves. */
const CLOSED_NETWORK = `
  SET autoload_known_extensions = false;
  SET autoinstall_known_extensions = false;
  SET custom_extension_repository = '';
`;

/** Starts the worker, instantiates the wasm and attaches the engine file, fetching both at once. */
export async function startWorker(base: string): Promise<RunningWorker> {
  const manifest = await fetchManifest(base);
  const resolve = (path: string): string => new URL(path, base).href;
  const worker = new Worker(resolve(manifest.worker));
  const crashed = watch(worker);
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  try {
    const [bytes] = await Promise.race([
      Promise.all([
        fetchDatabase(resolve(manifest.database), manifest.databaseBytes),
        database.instantiate(resolve(manifest.wasm)),
      ]),
      crashed,
    ]);
    await database.open({
      path: ":memory:",
      query: { castBigIntToDouble: false, castDecimalToDouble: false },
    });
    await database.registerFileBuffer(FILE, bytes);
    const first = await database.connect();
    await first.query(CLOSED_NETWORK);
    await first.query(`ATTACH '${FILE}' AS atlas (READ_ONLY)`);
    await first.close();
  } catch (cause) {
    worker.terminate();
    throw cause;
  }
  return { connect: () => connect(database), crashed, terminate: () => database.terminate() };
}

async function connect(database: AsyncDuckDB): Promise<AsyncDuckDBConnection> {
  const connection = await database.connect();
  await connection.query("USE atlas");
  return connection;
}

/** AsyncDuckDB forgets its pending requests when the worker fails, so they would hang for ever. */
function watch(worker: Worker): Promise<never> {
  const crashed = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) =>
      reject(new Error(event.message || "the engine's worker failed")),
    );
  });
  crashed.catch(() => undefined);
  return crashed;
}
