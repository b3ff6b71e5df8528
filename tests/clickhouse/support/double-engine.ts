import { ClickHouseEngine } from "../../../lib/engine/clickhouse";
import { printStatement } from "../../../lib/engine/literal";
import { NodeEngine } from "../../../lib/engine/node";
import type { Engine, EngineRow, EngineValue, Statement } from "../../../lib/engine/types";

/** One statement with what both engines made of it. */
export interface Comparison {
  readonly sql: string;
  /** The same as DuckDB is asked it, values apart. */
  readonly text: string;
  readonly rows: number;
  /** Milliseconds. */
  readonly duckdb: number;
  readonly clickhouse: number;
  /** The first difference; null where all rows are equal to the last digit and in the same order. */
  readonly difference: string | null;
}

const show = (value: unknown): string => JSON.stringify(value) ?? "nothing";

function differenceOf(a: readonly EngineRow[], b: readonly EngineRow[]): string | null {
  if (a.length !== b.length) return `${a.length} rows and ${b.length}`;
  for (const [i, row] of a.entries()) {
    const other = b[i] as EngineRow;
    const names = Object.keys(row);
    if (show(names) !== show(Object.keys(other)))
      return `columns ${show(names)} and ${show(Object.keys(other))}`;
    const name = names.find((name) => !Object.is(row[name], other[name]));
    if (name !== undefined) return `row ${i} ${name}: ${show(row[name])} and ${show(other[name])}`;
  }
  return null;
}

/** Rows without an order of their own are compared as a set. */
const sortable = (row: EngineRow): string => show(Object.values(row) satisfies EngineValue[]);
const inOrder = (rows: readonly EngineRow[]): EngineRow[] =>
  rows.toSorted((a, b) => (sortable(a) < sortable(b) ? -1 : 1));

/** Asks DuckDB and ClickHouse the same and keeps how their answers compare; pages get DuckDB's. */
export class DoubleEngine implements Engine {
  readonly compared: Comparison[] = [];

  private constructor(
    private readonly duckdb: NodeEngine,
    private readonly clickhouse: ClickHouseEngine,
  ) {}

  static async open(file: string, url: string): Promise<DoubleEngine> {
    const clickhouse = new ClickHouseEngine(url);
    await clickhouse.start();
    return new DoubleEngine(await NodeEngine.open(file), clickhouse);
  }

  async query<Row extends EngineRow = EngineRow>(statement: Statement): Promise<Row[]> {
    const start = performance.now();
    const rows = await this.duckdb.query<Row>(statement);
    const between = performance.now();
    const others = await this.clickhouse.query(statement).catch((error: Error) => error);
    const end = performance.now();
    const isOrdered = /ORDER BY[^()]*(?:\([^()]*\)[^()]*)*$/.test(statement.text);
    const difference =
      others instanceof Error
        ? others.message
        : isOrdered
          ? differenceOf(rows, others)
          : differenceOf(inOrder(rows), inOrder(others));
    this.compared.push({
      sql: printStatement(statement, "clickhouse"),
      text: statement.text,
      rows: rows.length,
      duckdb: between - start,
      clickhouse: end - between,
      difference,
    });
    return rows;
  }

  async close(): Promise<void> {
    await Promise.all([this.duckdb.close(), this.clickhouse.close()]);
  }
}
