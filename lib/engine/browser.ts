import type { AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import { readBatch } from "./browser-arrow";
import { type OnProgress, type RunningWorker, startWorker, WorkerGoneError } from "./browser-worker";
import { EngineUnavailableError, findEngineObstacle } from "./capability";
import { printStatement } from "./literal";
import type { Made, Overlay } from "./overlay";
import { toQueryError } from "./query-error";
import type { Engine, EngineRow, QueryOptions, Statement } from "./types";
import { untilAborted } from "./until-aborted";

/** Errors after which a wasm instance answers nothing sensible any more. */
const FATAL = /memory access out of bounds|unreachable|out of memory|table index|function signature|FATAL/i;

/** Name of the user timing each answered query leaves, with its SQL as detail. */
const QUERY_MEASURE = "engine-query";

/** How long a cancelled query may go on before its worker is replaced. DuckDB stops only between chunks. */
const PATIENCE_MS = 2000;

/**
 * DuckDB-wasm in a worker of its own. Starts with the first query (or `start`), guarded by one shared promise;
 * a fatal error ends the worker and the next query starts a fresh one. A query whose worker went away for
 * another one's sake runs once more.
 */
export class BrowserEngine implements Engine {
  readonly #base: string;
  readonly #manifestPath: string | undefined;
  readonly #megabytes: number | undefined;
  readonly #idle: AsyncDuckDBConnection[] = [];
  #worker: Promise<RunningWorker> | undefined;
  #overlay: Overlay | null = null;
  /** Counts overlays: a connection opened under an earlier one is not used again. */
  #layer = 0;

  /** `base` is the absolute address of the site's root, ending in a slash; another manifest names other data. */
  constructor(base: string, manifestPath?: string, megabytes?: number) {
    this.#base = base;
    this.#manifestPath = manifestPath;
    this.#megabytes = megabytes;
  }

  /** Another engine on the same data that shares nothing with this one, with so much memory. */
  apart(megabytes: number): BrowserEngine {
    return new BrowserEngine(this.#base, this.#manifestPath, megabytes);
  }

  /** The rows laid over the tables. */
  get overlay(): Overlay | null {
    return this.#overlay;
  }

  /** @throws EngineUnavailableError where the browser lacks WebAssembly, FetchError where a file is missing */
  async start(onProgress?: OnProgress): Promise<void> {
    await this.#start(onProgress);
  }

  async query<Row extends EngineRow = EngineRow>(
    statement: Statement,
    { signal }: QueryOptions = {},
  ): Promise<Row[]> {
    const text = printStatement(statement);
    const start = performance.now();
    const first = untilAborted(this.#run(text, signal), signal);
    const rows = await first.catch((cause: unknown) => {
      signal?.throwIfAborted();
      if (cause instanceof WorkerGoneError) return untilAborted(this.#run(text, signal), signal);
      throw cause;
    });
    performance.measure(QUERY_MEASURE, { start, detail: text });
    // Observers and developer tools have it; the page's own list of entries must not grow for ever.
    performance.clearMeasures(QUERY_MEASURE);
    return rows as Row[];
  }

  /** Lays rows over the engine file's tables for every query from now on, after a restart as well; null ends it. */
  async lay(overlay: Overlay | null): Promise<void> {
    const worker = await this.#start();
    if (this.#overlay === overlay) return;
    await worker.lay(overlay);
    this.#overlay = overlay;
    this.#layer += 1;
    for (const connection of this.#idle.splice(0)) connection.close().catch(() => undefined);
  }

  /** Copies of the tables that were made for an overlay; null where another one is laid by now. */
  async copyMade(overlay: Overlay): Promise<Made | null> {
    return (await this.#start()).copyMade(overlay);
  }

  /** Which data the engine answers from: the name of its file, which holds the hash of its content. */
  async database(): Promise<string> {
    return (await this.#start()).database;
  }

  async close(): Promise<void> {
    if (this.#worker) await this.#discard(this.#worker);
  }

  #start(onProgress?: OnProgress): Promise<RunningWorker> {
    const obstacle = findEngineObstacle();
    if (obstacle) return Promise.reject(new EngineUnavailableError(obstacle));
    if (this.#worker) return this.#worker;
    const starting = this.#open(onProgress);
    this.#worker = starting;
    const discard = (): Promise<void> => this.#discard(starting);
    starting.then((worker) => worker.gone.catch(discard), discard);
    return starting;
  }

  async #open(onProgress: OnProgress | undefined): Promise<RunningWorker> {
    const worker = await startWorker(this.#base, onProgress, this.#manifestPath, this.#megabytes);
    if (this.#overlay) await worker.lay(this.#overlay);
    return worker;
  }

  async #run(text: string, signal: AbortSignal | undefined): Promise<EngineRow[]> {
    signal?.throwIfAborted();
    const starting = this.#start();
    const worker = await starting;
    signal?.throwIfAborted();
    try {
      return await Promise.race([this.#send(worker, starting, text, signal), worker.gone]);
    } catch (cause) {
      if (cause instanceof WorkerGoneError) throw cause;
      const error = toQueryError(cause, text);
      if (FATAL.test(error.message)) await this.#discard(starting);
      throw error;
    }
  }

  async #send(
    worker: RunningWorker,
    starting: Promise<RunningWorker>,
    text: string,
    signal: AbortSignal | undefined,
  ): Promise<EngineRow[]> {
    const layer = this.#layer;
    const connection = this.#idle.pop() ?? (await worker.connect());
    let watchdog: ReturnType<typeof setTimeout> | undefined;
    const cancel = (): void => {
      connection.cancelSent().catch(() => undefined);
      watchdog = setTimeout(() => void this.#discard(starting), PATIENCE_MS);
    };
    signal?.addEventListener("abort", cancel);
    try {
      const rows: EngineRow[] = [];
      for await (const batch of await connection.send(text)) {
        signal?.throwIfAborted();
        for (const row of readBatch(batch)) rows.push(row);
      }
      if (this.#worker === starting && this.#layer === layer) this.#idle.push(connection);
      else connection.close().catch(() => undefined);
      return rows;
    } catch (cause) {
      connection.close().catch(() => undefined);
      throw cause;
    } finally {
      clearTimeout(watchdog);
      signal?.removeEventListener("abort", cancel);
    }
  }

  async #discard(starting: Promise<RunningWorker>): Promise<void> {
    if (this.#worker !== starting) return;
    this.#worker = undefined;
    this.#idle.length = 0;
    const worker = await starting.catch(() => undefined);
    worker?.terminate();
  }
}
