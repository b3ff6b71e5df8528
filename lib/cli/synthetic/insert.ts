import type { DuckDBConnection } from "@duckdb/node-api";
import { COLUMNS } from "../../metrics/columns";
import { sqlTypeOf } from "../../metrics/wide";
import type { SyntheticYear } from "./bureau-years";

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

const KEYS = `bureau_id VARCHAR, bureau VARCHAR, bureau_type VARCHAR, scope VARCHAR, region_code VARCHAR,
  region VARCHAR, region_name VARCHAR, region_latin VARCHAR, prefecture VARCHAR, province VARCHAR, level VARCHAR, fiscal_year INTEGER,
  population BIGINT, population_year INTEGER, population_kind VARCHAR, population_source VARCHAR,
  population_note VARCHAR`;

const definitions = (): string =>
  COLUMNS.map((column) => {
    const type = sqlTypeOf(column);
    const precision = type === "VARCHAR" ? "" : `, ${column.name}_precision DECIMAL(18,6)`;
    return `${column.name} ${type}, ${column.name}_status VARCHAR, ${column.name}_fact VARCHAR, ${column.name}_origin VARCHAR${precision}`;
  }).join(", ");

const BATCH = 2000;

/** Creates bureau_years from synthetic rows, in the shape lib/metrics/wide.ts gives it. */
export async function createSyntheticTable(
  connection: DuckDBConnection,
  rows: readonly SyntheticYear[],
): Promise<void> {
  await connection.run(`CREATE OR REPLACE TABLE bureau_years (${KEYS}, ${definitions()})`);
  const names = Object.keys(rows[0]?.values ?? {});
  const columns = names.flatMap((name) => [
    name,
    `${name}_status`,
    `${name}_fact`,
    `${name}_origin`,
    `${name}_precision`,
  ]);
  const keys = KEYS.split(",").map((key) => key.trim().split(" ")[0]);
  for (let start = 0; start < rows.length; start += BATCH) {
    const tuples = rows.slice(start, start + BATCH).map((row, i) => {
      const cells = names.flatMap((name) => [
        row.values[name],
        "'reported'",
        text(`synthetic-${start + i}-${name}`),
        "'printed'",
        "0.01",
      ]);
      const own = [row.bureauId, row.bureau, row.bureauType, "department", row.regionCode];
      const place = [row.regionName, row.regionName, row.regionName, row.prefecture, row.province, "county"];
      return `(${[...[...own, ...place].map(text), row.year, row.population, 2020, text("resident"), text("synthetic"), "NULL", ...cells].join(",")})`;
    });
    await connection.run(
      `INSERT INTO bureau_years (${[...keys, ...columns].join(",")}) VALUES ${tuples.join(",")}`,
    );
  }
}
