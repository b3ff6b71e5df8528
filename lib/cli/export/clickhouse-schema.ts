import { fieldsOf } from "../../records/package/fields";
import { RESOURCES, type Resource } from "../../records/package/resources";
import type { ExportedColumn, ExportedTable } from "./parquet";

/** Where the tables stand: on one server, on copies of it, or with the facts spread over several of these. */
export const CLICKHOUSE_LAYOUTS = ["single", "replicated", "distributed"] as const;
export type ClickHouseLayout = (typeof CLICKHOUSE_LAYOUTS)[number];

const TYPES: Readonly<Record<string, string>> = {
  VARCHAR: "String",
  INTEGER: "Int32",
  BIGINT: "Int64",
  HUGEINT: "Int128",
  BOOLEAN: "Bool",
  DOUBLE: "Float64",
};

/** Texts of which there are few: kept once each. */
const FEW =
  /(^|_)(status|origin|type|scope|level|kind|unit|phase|fund|measure|table|rule|severity|province|prefecture|placed_by|source|watch|change|scale|indicator|format|language)$/;

const quote = (name: string): string => `\`${name.replaceAll("`", "``")}\``;

function baseType({ name, type }: ExportedColumn): string {
  const known = TYPES[type] ?? /^DECIMAL\(\d+,\d+\)$/.exec(type)?.[0].replace("DECIMAL", "Decimal");
  if (known === undefined) throw new TypeError(`column ${name}: ClickHouse has no type for ${type}`);
  return known;
}

const requiredOf = (table: string): ReadonlySet<string> => {
  const resource = (RESOURCES as readonly Resource[]).find(({ name }) => name === table);
  const fields = resource ? fieldsOf(resource.schema) : [];
  return new Set(fields.flatMap((field) => (field.nullable ? [] : [field.name])));
};

function typeOf(column: ExportedColumn, required: ReadonlySet<string>): string {
  const base = baseType(column);
  const type = required.has(column.name) ? base : `Nullable(${base})`;
  return base === "String" && FEW.test(column.name) ? `LowCardinality(${type})` : type;
}

/** A key holds no null: nothing stands for it there, the column keeps it. */
function keyOf(table: ExportedTable, required: ReadonlySet<string>): string {
  const keys = table.order.map((name) => {
    if (required.has(name)) return quote(name);
    const type = table.columns.find((column) => column.name === name)?.type;
    return `ifNull(${quote(name)}, ${type === "VARCHAR" ? "''" : "0"})`;
  });
  return keys.length > 0 ? `(${keys.join(", ")})` : "tuple()";
}

/** The same parts as the folders of the files, so that each file is one part of the table. */
const PARTITION =
  "PARTITION BY (toUInt8OrZero(substring(ifNull(region_code, ''), 1, 2)), ifNull(fiscal_year, 0))\n";

const MERGE_TREE: Readonly<Record<ClickHouseLayout, string>> = {
  single: "MergeTree",
  // Small tables stand whole on every server: pages join them with facts wherever these lie.
  replicated: "ReplicatedMergeTree('/clickhouse/{cluster}/{database}/{table}', '{replica}')",
  distributed: "ReplicatedMergeTree('/clickhouse/{cluster}/{database}/{table}', '{shard}-{replica}')",
};
const OF_A_SHARD = "ReplicatedMergeTree('/clickhouse/{cluster}/{shard}/{database}/{table}', '{replica}')";

/** `CREATE TABLE` of one exported table in ClickHouse's words; two statements where its rows are spread. */
export function createClickHouseTable(table: ExportedTable, layout: ClickHouseLayout): string[] {
  const required = requiredOf(table.name);
  const columns = table.columns.map((column) => `  ${quote(column.name)} ${typeOf(column, required)}`);
  const indexes = table.lookUp.map(
    (name) => `  INDEX ${quote(`by_${name}`)} ${quote(name)} TYPE bloom_filter(0.01) GRANULARITY 1`,
  );
  const spread = layout === "distributed" && table.partitioned;
  const own = quote(spread ? `${table.name}_local` : table.name);
  const cluster = layout === "single" ? "" : " ON CLUSTER '{cluster}'";
  const create = `CREATE TABLE ${own}${cluster} (
${[...columns, ...indexes].join(",\n")}
) ENGINE = ${spread ? OF_A_SHARD : MERGE_TREE[layout]}
${table.partitioned ? PARTITION : ""}ORDER BY ${keyOf(table, required)}`;
  if (!spread) return [create];
  // Figures of one bureau lie on one server: what a page asks about it is answered there.
  return [
    create,
    `CREATE TABLE ${quote(table.name)}${cluster} AS ${own}
ENGINE = Distributed('{cluster}', currentDatabase(), ${own}, cityHash64(ifNull(bureau_id, document_id)))`,
  ];
}

/** The whole schema as a file for `clickhouse-client`; tables stand in the database the client is told. */
export function printSchema(tables: readonly ExportedTable[], layout: ClickHouseLayout): string {
  return `${tables.flatMap((table) => createClickHouseTable(table, layout)).join(";\n\n")};\n`;
}
