import type { AsyncDuckDB, AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import { FetchError, fetchDatabase, fetchManifest } from "./browser-fetch";
import { EngineFaultError, faultIn } from "./engine-fault";
import type { Made, Overlay } from "./overlay";

/** The worker a query ran in is no more: it failed, or it was replaced because it did not answer. */
export class WorkerGoneError extends Error {
  override readonly name = "WorkerGoneError";
}

/** A DuckDB worker with the engine file attached. `gone` rejects when the worker ends and never resolves. */
export interface RunningWorker {
  /** A connection that sees the overlay, or the engine file where there is none. */
  connect(): Promise<AsyncDuckDBConnection>;
  /** Lays rows over the tables; null takes them away. Connections opened before keep what they saw. */
  lay(overlay: Overlay | null): Promise<void>;
  /** Copies of the tables made for an overlay; null where it is not the one that is laid. */
  copyMade(overlay: Overlay): Promise<Made | null>;
  /** Address of the engine file, whose name holds the hash of its content. */
  readonly database: string;
  readonly gone: Promise<never>;
  terminate(): void;
}

/** Hears how much of the engine has arrived, 0 to 1. */
export type OnProgress = (share: number) => void;

/** So long may nothing of the engine arrive. */
const SILENT_MS = 8000;

/** Share of the engine after which hardly anything is still to come. */
const ARRIVED = 0.9;

const FILE = "atlas.duckdb";

/** Nothing is ever fetched from a foreign host: extensions neither load nor install by themselves. */
const CLOSED_NETWORK = `
  SET autoload_known_extensions = false;
  SET autoinstall_known_extensions = false;
  SET custom_extension_repository = '';
`;

/**
 * Starts the worker, instantiates the wasm and attaches the engine file. Code, data and worker are fetched at
 * once: on a first visit each would otherwise wait for the one before.
 */
export async function startWorker(
  base: string,
  onProgress: OnProgress = () => undefined,
  manifestPath?: string,
  megabytes?: number,
): Promise<RunningWorker> {
  const code = import("@duckdb/duckdb-wasm");
  code.catch(() => undefined);
  const manifest = await fetchManifest(base, manifestPath).catch((cause: unknown) => {
    throw faultOf(cause);
  });
  const resolve = (path: string): string => new URL(path, base).href;
  const { worker, gone, terminate } = openWorker(resolve(manifest.worker));
  const silence = watchSilence();
  const file = fetchDatabase(resolve(manifest.database), manifest.databaseBytes);
  const open = async (): Promise<AsyncDuckDB> => {
    const { AsyncDuckDB, VoidLogger } = await code;
    const database = new AsyncDuckDB(new VoidLogger(), worker);
    silence.begin();
    const wasm = database.instantiate(resolve(manifest.wasm), null, ({ bytesLoaded }) => {
      // What follows the last bytes is work, which takes as long as it takes.
      if (bytesLoaded < ARRIVED * manifest.wasmBytes) silence.begin();
      else silence.end();
      onProgress(Math.min(1, bytesLoaded / manifest.wasmBytes));
    });
    wasm.then(silence.end, silence.end);
    const [bytes] = await Promise.all([file, wasm]);
    await database.open({
      path: ":memory:",
      query: { castBigIntToDouble: false, castDecimalToDouble: false },
    });
    await database.registerFileBuffer(FILE, bytes);
    const first = await database.connect();
    await first.query(CLOSED_NETWORK);
    await first.query(`ATTACH '${FILE}' AS atlas (READ_ONLY)`);
    // From here on no statement reads or writes files or addresses, the console's included.
    await first.query("SET enable_external_access = false");
    if (megabytes !== undefined) await first.query(`SET memory_limit = '${megabytes}MB'`);
    await first.query("SET lock_configuration = true");
    await first.close();
    return database;
  };
  try {
    const database = await Promise.race([open(), gone, silence.over]);
    const layers = new Layers(database);
    return {
      connect: () => connect(database, layers.current),
      lay: (overlay) => layers.lay(overlay),
      copyMade: (overlay) => layers.copyMade(overlay),
      database: manifest.database,
      gone,
      terminate,
    };
  } catch (cause) {
    terminate();
    throw faultOf(cause);
  } finally {
    silence.end();
  }
}

/** A failure to start by its fault, where it has one. */
function faultOf(cause: unknown): unknown {
  if (cause instanceof FetchError) return new EngineFaultError("engine_missing", cause.message, { cause });
  if (cause instanceof RangeError) return new EngineFaultError("engine_cut", cause.message, { cause });
  return (cause instanceof Error && faultIn(cause.message)) || cause;
}

interface Silence {
  /** Rejects once nothing has been heard for too long since the last beginning. */
  readonly over: Promise<never>;
  readonly begin: () => void;
  readonly end: () => void;
}

function watchSilence(): Silence {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lose: (error: EngineFaultError) => void = () => undefined;
  const over = new Promise<never>((_, reject) => {
    lose = reject;
  });
  over.catch(() => undefined);
  const end = (): void => clearTimeout(timer);
  const begin = (): void => {
    end();
    timer = setTimeout(() => lose(new EngineFaultError("engine_silent", "nothing arrived")), SILENT_MS);
  };
  return { over, begin, end };
}

async function connect(database: AsyncDuckDB, catalog: string): Promise<AsyncDuckDBConnection> {
  const connection = await database.connect();
  await connection.query(`USE ${catalog}`);
  return connection;
}

/** Overlays one after the other, each in a schema of its own; the one before goes when the next stands. */
class Layers {
  current = "atlas";
  #count = 0;
  #laid: { readonly overlay: Overlay; readonly schema: string } | null = null;

  constructor(private readonly database: AsyncDuckDB) {}

  async lay(overlay: Overlay | null): Promise<void> {
    const before = this.#laid;
    if (overlay) {
      const schema = `local_${++this.#count}`;
      const { installOverlay } = await import("./browser-overlay");
      await installOverlay(this.database, overlay, schema);
      this.current = `memory.${schema}`;
      this.#laid = { overlay, schema };
    } else {
      this.current = "atlas";
      this.#laid = null;
    }
    if (before) await this.#drop(before.overlay, before.schema);
  }

  async copyMade(overlay: Overlay): Promise<Made | null> {
    if (this.#laid?.overlay !== overlay) return null;
    const { schema } = this.#laid;
    const { copyMade } = await import("./browser-overlay");
    return copyMade(this.database, overlay, schema);
  }

  /** A query that still reads the old rows may hold them; they are then kept. */
  async #drop({ schemas }: Overlay, schema: string): Promise<void> {
    const connection = await this.database.connect();
    for (const suffix of schemas)
      await connection
        .query(`DROP SCHEMA IF EXISTS memory.${schema}${suffix} CASCADE`)
        .catch(() => undefined);
    await connection.close();
  }
}

/** AsyncDuckDB forgets its pending requests when the worker ends, so they would hang for ever. */
function openWorker(url: string): ReturnType<typeof createWorker> {
  try {
    return createWorker(url);
  } catch (cause) {
    throw new EngineFaultError("engine_forbidden", String(cause), { cause });
  }
}

function createWorker(url: string): Pick<RunningWorker, "gone" | "terminate"> & { readonly worker: Worker } {
  const worker = new Worker(url);
  let end: (error: WorkerGoneError) => void = () => undefined;
  const gone = new Promise<never>((_, reject) => {
    end = reject;
  });
  gone.catch(() => undefined);
  // A worker whose script does not come, or may not run, says nothing at all.
  const fail = (event: ErrorEvent): void =>
    end(new WorkerGoneError(event.message || `engine_missing: ${url}`));
  worker.addEventListener("error", fail);
  const terminate = (): void => {
    worker.terminate();
    end(new WorkerGoneError("the engine's worker was replaced"));
  };
  return { worker, gone, terminate };
}
