import type { AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import { readBatch } from "./browser-arrow";
import { type RunningWorker, startWorker } from "./browser-worker";
import { EngineUnavailableError, findEngineObstacle } from "./capability";
import { printStatement } from "./literal";
import { toQueryError } from "./query-error";
import type { Engine, EngineRow, QueryOptions, Statement } from "./types";

/** Errors after which a wasm instance answers nothing sensible any more. */
const FATAL =
  /memory access out of bounds|unreachable|out of memory|table index|function signature|FATAL|worker/i;

/**
 * DuckDB-wasm in a worker of its own. Starts with the first query (or `start`), guarded by one shared promise;
 * a fatal error ends the worker and the next query starts a fresh one.
 */
export class BrowserEngine implements Engine {
  readonly #base: string;
  readonly #idle: AsyncDuckDBConnection[] = [];
  #worker: Promise<RunningWorker> | undefined;

  /** `base` is the absolute address of the site's root, ending in a slash. */
  constructor(base: string) {
    this.#base = base;
  }

  /** @throws EngineUnavailableError where the browser lacks WebAssembly, FetchError where a file is missing */
  async start(): Promise<void> {
    await this.#start();
  }

  #start(): Promise<RunningWorker> {
    const obstacle = findEngineObstacle();
    if (obstacle) return Promise.reject(new EngineUnavailableError(obstacle));
    if (this.#worker) return this.#worker;
    const starting = startWorker(this.#base);
    this.#worker = starting;
    starting.then(
      (worker) => worker.crashed.catch(() => this.#discard(starting)),
      () => this.#discard(starting),
    );
    return starting;
  }

  async query<Row extends EngineRow = EngineRow>(
    statement: Statement,
    options: QueryOptions = {},
  ): Promise<Row[]> {
    const { signal } = options;
    signal?.throwIfAborted();
    const text = printStatement(statement);
    const starting = this.#start();
    const worker = await untilAborted(starting, signal);
    try {
      return (await Promise.race([this.#run(worker, text, signal), worker.crashed])) as Row[];
    } catch (cause) {
      if (signal?.aborted) throw signal.reason;
      const error = toQueryError(cause, text);
      if (FATAL.test(error.message)) await this.#discard(starting);
      throw error;
    }
  }

  async close(): Promise<void> {
    if (this.#worker) await this.#discard(this.#worker);
  }

  async #run(worker: RunningWorker, text: string, signal: AbortSignal | undefined): Promise<EngineRow[]> {
    const connection = this.#idle.pop() ?? (await worker.connect());
    const cancel = (): void => void connection.cancelSent().catch(() => undefined);
    signal?.addEventListener("abort", cancel);
    try {
      signal?.throwIfAborted();
      const rows: EngineRow[] = [];
      for await (const batch of await connection.send(text)) {
        signal?.throwIfAborted();
        for (const row of readBatch(batch)) rows.push(row);
      }
      if (!signal?.aborted) this.#idle.push(connection);
      return rows;
    } catch (cause) {
      connection.close().catch(() => undefined);
      throw cause;
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  }

  async #discard(starting: Promise<RunningWorker>): Promise<void> {
    if (this.#worker !== starting) return;
    this.#worker = undefined;
    this.#idle.length = 0;
    const worker = await starting.catch(() => undefined);
    await worker?.terminate();
  }
}

/** The promise's value, or the signal's reason as soon as it aborts. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
