import { fieldsOf } from "../../records/package/fields";
import { RESOURCES, type Resource } from "../../records/package/resources";
import type { ExportedColumn, ExportedTable } from "./parquet";
import { PARTITION_COLUMNS } from "./tables";

const PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

const TYPES: Readonly<Record<string, string>> = {
  VARCHAR: "string",
  INTEGER: "integer",
  BIGINT: "integer",
  HUGEINT: "integer",
  BOOLEAN: "boolean",
};

const typeOf = ({ type }: ExportedColumn): string => TYPES[type] ?? "number";

function describeTable(table: ExportedTable): object {
  const resource = (RESOURCES as readonly Resource[]).find(({ name }) => name === table.name);
  const described = new Map(resource ? fieldsOf(resource.schema).map((field) => [field.name, field]) : []);
  return {
    name: table.name,
    ...(resource ? { title: resource.title } : {}),
    type: "table",
    format: "parquet",
    path: table.files.map((file) => file.path),
    rowCount: table.rows,
    partitionedBy: table.partitioned ? PARTITION_COLUMNS.map((part) => part.name) : [],
    sortedBy: table.order,
    schema: {
      fields: table.columns.map((column) => ({
        name: column.name,
        type: typeOf(column),
        sqlType: column.type,
        ...(described.get(column.name)?.description
          ? { description: described.get(column.name)?.description }
          : {}),
      })),
      ...(resource ? { primaryKey: resource.primaryKey } : {}),
    },
  };
}

/** An export as a Data Package; the checksum of each file stands in SHA256SUMS. */
export function describeExport(tables: readonly ExportedTable[]): object {
  return { $schema: PROFILE, name: "juesuan-atlas-tables", resources: tables.map(describeTable) };
}
