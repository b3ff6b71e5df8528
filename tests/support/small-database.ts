import { DuckDBInstance } from "@duckdb/node-api";
import { buildMetricGroups } from "../../lib/metrics/cubes/build";
import { buildPlaceTable } from "../../lib/metrics/region-years";
import { buildWideTable } from "../../lib/metrics/wide";

type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

const BUREAUS =
  "bureau_id VARCHAR, name VARCHAR, bureau_type VARCHAR, scope VARCHAR, region_code VARCHAR, level VARCHAR";
const REGIONS =
  "region_code VARCHAR, name VARCHAR, full_name VARCHAR, level VARCHAR, parent_code VARCHAR, province VARCHAR, prefecture VARCHAR, latin VARCHAR, valid_from INTEGER, valid_to INTEGER";
const POPULATION = "region_code VARCHAR, year INTEGER, population BIGINT, source VARCHAR, note VARCHAR";
const INDICATORS =
  "region_code VARCHAR, year INTEGER, indicator VARCHAR, value VARCHAR, unit VARCHAR, source VARCHAR, note VARCHAR";
const FACTS =
  'fact_id VARCHAR, document_id VARCHAR, bureau_id VARCHAR, fiscal_year INTEGER, measure VARCHAR, phase VARCHAR, fund VARCHAR, subject_code VARCHAR, subject_name VARCHAR, item VARCHAR, value VARCHAR, amount DECIMAL(24,6), unit VARCHAR, printed VARCHAR, precision VARCHAR, basis VARCHAR, origin VARCHAR, status VARCHAR, status_reason VARCHAR, preferred BOOLEAN, "table" VARCHAR, "row" VARCHAR, "column" VARCHAR, line INTEGER';

const literal = (cell: Cell): string =>
  typeof cell === "string" ? `'${cell.replaceAll("'", "''")}'` : cell === null ? "NULL" : String(cell);

function insert(table: string, row: Row): string {
  const names = Object.keys(row).map((name) => `"${name}"`);
  return `INSERT INTO ${table} (${names.join(", ")}) VALUES (${Object.values(row).map(literal).join(", ")})`;
}

export interface SmallDatabase {
  readonly query: (text: string, params?: readonly Cell[]) => Promise<Record<string, unknown>[]>;
  readonly close: () => void;
}

const FACT = {
  phase: "actual",
  status: "reported",
  origin: "printed",
  preferred: true,
  unit: "元",
  precision: "0.01",
  table: "narrative",
};

let running = 0;

/** A fact with everything but the given fields at plain defaults. */
export function fact(fields: Row): Row {
  running += 1;
  const value = fields.value ?? null;
  const amount = typeof value === "string" && /^-?\d/.test(value) ? value : null;
  return { ...FACT, fact_id: `t-${running}`, amount, ...fields };
}

export interface SmallData {
  readonly bureaus: readonly Row[];
  readonly facts: readonly Row[];
  readonly regions?: readonly Row[];
  readonly population?: readonly Row[];
  readonly indicators?: readonly Row[];
}

/** In-memory DuckDB with the engine's tables as far as metrics read them, with the wide table and the cube of its groups. */
export async function openSmallDatabase(data: SmallData): Promise<SmallDatabase> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE bureaus (${BUREAUS}); CREATE TABLE regions (${REGIONS});`);
  await connection.run(`CREATE TABLE population (${POPULATION}); CREATE TABLE facts (${FACTS});`);
  await connection.run(`CREATE TABLE indicators (${INDICATORS})`);
  const { bureaus, facts, regions = [], population = [], indicators = [] } = data;
  for (const [table, rows] of Object.entries({ bureaus, facts, regions, population, indicators })) {
    for (const row of rows) await connection.run(insert(table, row));
  }
  await connection.run(buildPlaceTable());
  await connection.run(buildWideTable());
  await connection.run(buildMetricGroups());
  return {
    query: async (text, params = []) =>
      (await connection.runAndReadAll(text, [...params])).getRowObjectsJson(),
    close: () => connection.closeSync(),
  };
}
