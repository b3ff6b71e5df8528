import { BrowserEngine } from "../../lib/engine/browser";
import { overlayOfMade } from "../../lib/engine/overlay";
import { QueryError } from "../../lib/engine/query-error";
import { sql } from "../../lib/engine/sql";
import { LAYING, type LocalRecords, overlayOf } from "../../lib/local/overlay";
import { VALUE_CASES } from "../engine/value-cases";

const workers: Worker[] = [];
const NativeWorker = window.Worker;
window.Worker = class extends NativeWorker {
  constructor(url: string | URL) {
    super(url);
    workers.push(this);
  }
};

const engine = new BrowserEngine(new URL("/", window.location.href).href);

/** Columns with their types, and all rows of every table the pages ask, in the order they stand. */
async function dump(of: BrowserEngine): Promise<Record<string, unknown>> {
  const tables: Record<string, unknown> = {};
  for (const table of [
    "documents",
    "bureaus",
    "facts",
    "findings",
    "disclosures",
    "bureau_years",
    "metric_groups",
    "fact_counts",
    "outliers",
    "leads",
  ]) {
    const columns = await of.query({ text: `DESCRIBE ${table}`, params: [] });
    const rows = await of.query({ text: `SELECT * FROM ${table}`, params: [] });
    tables[table] = { columns, rows };
  }
  return tables;
}

/** What the engine tests call inside the page. */
const harness = {
  start: () => engine.start(),
  values: () =>
    Promise.all(
      VALUE_CASES.map(async ({ statement }) => (await engine.query<{ v: string }>(statement))[0]?.v ?? null),
    ),
  echo: async (text: string) => (await engine.query<{ v: string }>(sql`SELECT ${text} AS v`))[0]?.v,
  tables: async () =>
    (await engine.query<{ t: string }>(sql`SELECT table_name AS t FROM duckdb_tables() ORDER BY 1`)).map(
      (r) => r.t,
    ),
  sumOfAmounts: () => engine.query(sql`SELECT count(*) AS n, sum(amount) AS total FROM facts`),
  failure: async () => {
    const error = await engine.query(sql`SELECT ${1} FROM nowhere`).catch((e: unknown) => e);
    return error instanceof QueryError ? error.sql : String(error);
  },
  abort: async () => {
    const controller = new AbortController();
    const slow = engine.query(
      sql`SELECT count(*) AS v FROM range(100000) a, range(1000000) b WHERE a.range + b.range < 0`,
      {
        signal: controller.signal,
      },
    );
    const started = performance.now();
    setTimeout(() => controller.abort(new Error("typed on")), 50);
    const reason = await slow.catch((e: unknown) => String(e));
    const [row] = await engine.query<{ v: number }>(sql`SELECT 1 AS v`);
    return { reason, after: row?.v, ms: performance.now() - started };
  },
  extension: async () =>
    String(await engine.query(sql`SELECT * FROM read_parquet('x.parquet')`).catch((e: unknown) => e)),
  /** Tables after rows were laid, and after their copies were laid in another engine, as texts. */
  copies: async (records: LocalRecords) => {
    const [first, second] = [engine.apart(512), engine.apart(512)];
    try {
      const overlay = overlayOf(records);
      await first.lay(overlay);
      const made = await first.copyMade(overlay);
      const other = await first.copyMade(overlayOf(records));
      if (!made) throw new Error("no copies");
      await second.lay(overlayOfMade(LAYING, made));
      const [derived, copied] = [await dump(first), await dump(second)];
      const names = Object.keys(derived);
      return {
        names: Object.keys(made.copies),
        other,
        differing: names.filter((name) => JSON.stringify(derived[name]) !== JSON.stringify(copied[name])),
        own: (
          await second.query<{ n: number }>(sql`SELECT count(*) AS n FROM facts WHERE document_id IN
          (SELECT document_id FROM documents EXCEPT SELECT document_id FROM atlas.documents)`)
        )[0]?.n,
        rows: names.map((name) => (derived[name] as { rows: unknown[] }).rows.length),
      };
    } finally {
      await Promise.all([first.close(), second.close()]);
    }
  },
  crash: async () => {
    const before = workers.length;
    const running = engine.query<{ v: number }>(sql`SELECT count(*) AS v FROM range(50000000)`);
    setTimeout(() => workers.at(-1)?.dispatchEvent(new ErrorEvent("error", { message: "boom" })), 20);
    const [row] = await running;
    return { value: row?.v, started: workers.length - before };
  },
};

export type Harness = typeof harness;
Object.assign(window, { harness });
