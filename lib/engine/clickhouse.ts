import { type ClickHouseClient, createClient } from "@clickhouse/client-web";
import { READER_SETTINGS } from "./clickhouse-settings";
import { readRows } from "./clickhouse-values";
import { printStatement } from "./literal";
import { toQueryError } from "./query-error";
import { sql, values } from "./sql";
import type { Engine, EngineRow, QueryOptions, Statement } from "./types";
import { untilAborted } from "./until-aborted";

const FORMAT = "JSONCompactEachRowWithNamesAndTypes";

/** Longer than the reader's own limit of time, so that the server is the one who says no. */
const TIMEOUT_MS = 1000 * (READER_SETTINGS.limits.max_execution_time + 5);

/** The server would answer otherwise than DuckDB does: figures could differ without anybody noticing. */
export class EngineSettingsError extends Error {
  override readonly name = "EngineSettingsError";

  constructor(readonly settings: readonly string[]) {
    super(
      `the ClickHouse reader's settings differ: ${settings.join(", ")}. Create it with the export's access.sql`,
    );
  }
}

/**
 * A ClickHouse server that holds an export of the data package (`npm run data -- export --clickhouse`), asked as its
 * read-only user. No setting is sent: that user's profile holds them.
 */
export class ClickHouseEngine implements Engine {
  readonly #client: ClickHouseClient;

  /** `url` is http[s]://user:password@host:port/database; ?pathname=/path for a proxy under a path. */
  constructor(url: string) {
    this.#client = createClient({ url, application: "juesuan-atlas", request_timeout: TIMEOUT_MS });
  }

  /** Makes sure that the server answers and would answer alike. @throws EngineSettingsError, QueryError */
  async start(): Promise<void> {
    const wanted = Object.entries(READER_SETTINGS.meaning).map(([name, value]) => [name, String(value)]);
    const rows = await this.query<{ name: string; value: string }>(
      sql`SELECT name, value FROM system.settings WHERE name IN ${values(wanted.map(([name = ""]) => name))}`,
    );
    const found = new Map(rows.map(({ name, value }) => [name, value]));
    const wrong = wanted.filter(([name = "", value]) => found.get(name) !== value);
    if (wrong.length > 0)
      throw new EngineSettingsError(wrong.map(([name, value]) => `${name} is not ${value}`));
  }

  async query<Row extends EngineRow = EngineRow>(
    statement: Statement,
    { signal }: QueryOptions = {},
  ): Promise<Row[]> {
    return this.ask(printStatement(statement, "clickhouse"), signal) as Promise<Row[]>;
  }

  /** Runs a text as it stands; the server sees to it that it only reads. A signal that aborts cancels it there too. */
  async ask(text: string, signal?: AbortSignal): Promise<EngineRow[]> {
    signal?.throwIfAborted();
    const request = new AbortController();
    const abort = (): void => request.abort(signal?.reason);
    signal?.addEventListener("abort", abort, { once: true });
    const start = performance.now();
    try {
      const asked = this.#client.query({ query: text, format: FORMAT, abort_signal: request.signal });
      const answer = await untilAborted(
        asked.then((result) => result.text()),
        signal,
      );
      performance.measure("engine-query", { start, detail: text });
      performance.clearMeasures("engine-query");
      return readRows(answer);
    } catch (cause) {
      signal?.throwIfAborted();
      throw toQueryError(cause, text);
    } finally {
      signal?.removeEventListener("abort", abort);
    }
  }

  close(): Promise<void> {
    return this.#client.close();
  }
}
