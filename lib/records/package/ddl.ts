import { type Field, type FieldType, fieldsOf } from "./fields";
import { RESOURCES, type Resource } from "./resources";

/** Arrays stay JSON text: the engine's JSON extension does not exist on closed networks. */
const TYPES: Readonly<Record<FieldType, string>> = {
  string: "VARCHAR",
  integer: "INTEGER",
  boolean: "BOOLEAN",
  array: "VARCHAR",
};

const defineColumn = (field: Field): string =>
  `"${field.name}" ${TYPES[field.type]}${field.nullable ? "" : " NOT NULL"}`;

/** CREATE TABLE of one resource. Keys are checked when a package is read, not by indexes in the engine file. */
export function createTableSql(resource: Resource): string {
  const columns = fieldsOf(resource.schema).map(defineColumn);
  return `CREATE TABLE "${resource.name}" (\n  ${columns.join(",\n  ")}\n)`;
}

/** All tables of a package, in their order. */
export function createPackageSql(): string[] {
  return RESOURCES.map(createTableSql);
}
