import type { z } from "zod";
import { formatCsv, parseCsv } from "../csv";
import { type Field, fieldsOf } from "./fields";
import { fileNameOf, type Resource } from "./resources";

type Cell = string | number | boolean | null | readonly unknown[] | undefined;
/** A record as a table sees it. */
export type Row = Readonly<Record<string, Cell>>;

/** A table does not hold what its schema says. */
export class PackageError extends Error {
  override readonly name = "PackageError";

  constructor(
    readonly file: string,
    readonly problems: readonly string[],
  ) {
    super(
      `${file}: ${problems.slice(0, 5).join("; ")}${problems.length > 5 ? ` and ${problems.length - 5} more` : ""}`,
    );
  }
}

/** Nulls first, numbers by size, text by code unit: the same order on every machine. */
function compareCells(a: Cell, b: Cell): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return -1;
  if (b === null || b === undefined) return 1;
  return a < b ? -1 : 1;
}

export function sortRows<R extends Row>(rows: readonly R[], order: readonly string[]): R[] {
  return rows.toSorted((a, b) => {
    for (const name of order) {
      const result = compareCells(a[name], b[name]);
      if (result !== 0) return result;
    }
    return 0;
  });
}

function formatCell(value: Cell, field: Field): string {
  if (value === null || value === undefined) return "";
  return field.type === "array" ? JSON.stringify(value) : String(value);
}

/** CSV text of one resource: sorted, nulls as empty cells, arrays as JSON. */
export function formatTable(resource: Resource, records: readonly unknown[]): string {
  const fields = fieldsOf(resource.schema);
  const rows = sortRows(records as readonly Row[], resource.order).map((row) =>
    fields.map((field) => formatCell(row[field.name], field)),
  );
  return formatCsv({ header: fields.map((field) => field.name), rows });
}

function parseCell(text: string, field: Field): unknown {
  if (text === "" && field.nullable) return null;
  if (field.type === "integer") return text === "" ? Number.NaN : Number(text);
  if (field.type === "array") return JSON.parse(text);
  if (field.type === "boolean") return text === "true" ? true : text === "false" ? false : text;
  return text;
}

/** Records of one resource, each checked against its schema. @throws PackageError naming file, line and field */
export function parseTable<Schema extends z.ZodObject>(
  resource: Resource<string, Schema>,
  text: string,
): z.infer<Schema>[] {
  const file = fileNameOf(resource.name);
  const fields = fieldsOf(resource.schema);
  const { header, rows } = parseCsv(text);
  const expected = fields.map((field) => field.name).join(",");
  if (header.join(",") !== expected) throw new PackageError(file, [`header is not ${expected}`]);
  const problems: string[] = [];
  const records = rows.map((row, i) => {
    const raw = Object.fromEntries(
      fields.map((field, column) => [field.name, parseCell(row[column] ?? "", field)]),
    );
    const result = resource.schema.safeParse(raw);
    if (!result.success)
      for (const issue of result.error.issues)
        problems.push(`line ${i + 2} ${issue.path.join(".")}: ${issue.message}`);
    return result.data as z.infer<Schema>;
  });
  if (problems.length > 0) throw new PackageError(file, problems);
  return records;
}
