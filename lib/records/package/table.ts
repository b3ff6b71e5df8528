import * as z from "zod/mini";
import en from "zod/v4/locales/en.js";
import { CsvError, type CsvTable, formatCsv, parseCsv } from "../csv";
import { type Field, fieldsOf } from "./fields";
import { fileNameOf, type Resource } from "./resources";

// The small build of the library has no words of its own for what is wrong with a cell.
z.config(en());

type Cell = string | number | boolean | null | readonly unknown[] | undefined;
/** A record as a table sees it. */
export type Row = Readonly<Record<string, Cell>>;

/** One thing that is wrong in a file of a package; `line` is 1-based and counts the header. */
export interface PackageProblem {
  readonly line: number | null;
  readonly field: string | null;
  readonly message: string;
}

const printProblem = ({ line, field, message }: PackageProblem): string =>
  line === null ? message : `line ${line}${field === null ? "" : ` ${field}`}: ${message}`;

/** A table does not hold what its schema says. */
export class PackageError extends Error {
  override readonly name = "PackageError";

  constructor(
    readonly file: string,
    readonly problems: readonly PackageProblem[],
  ) {
    const shown = problems.slice(0, 5).map(printProblem).join("; ");
    super(`${file}: ${shown}${problems.length > 5 ? ` and ${problems.length - 5} more` : ""}`);
  }
}

/** A problem of a whole file or of the tables between them. */
export const problemOf = (message: string): PackageProblem => ({ line: null, field: null, message });

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

/** The first line of a resource's file. */
export function formatHeader(resource: Resource): string {
  return formatCsv({ header: fieldsOf(resource.schema).map((field) => field.name), rows: [] });
}

/** Lines of one resource: sorted, nulls as empty cells, arrays as JSON. */
export function formatRows(resource: Resource, records: readonly unknown[]): string {
  const [first, ...rest] = sortRows(records as readonly Row[], resource.order).map((row) =>
    fieldsOf(resource.schema).map((field) => formatCell(row[field.name], field)),
  );
  return first === undefined ? "" : formatCsv({ header: first, rows: rest });
}

/** CSV text of one resource, header and lines. */
export function formatTable(resource: Resource, records: readonly unknown[]): string {
  return formatHeader(resource) + formatRows(resource, records);
}

/** A cell that is no JSON stays text, which the schema then refuses. */
function parseList(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function parseCell(text: string, field: Field): unknown {
  if (text === "" && field.nullable) return null;
  if (field.type === "integer") return text === "" ? Number.NaN : Number(text);
  if (field.type === "array") return parseList(text);
  if (field.type === "boolean") return text === "true" ? true : text === "false" ? false : text;
  return text;
}

/**
 * Where each field stands in the header. A package of an earlier version may lack fields that can be empty.
 * @throws PackageError for a missing or unknown column
 */
function locateFields(file: string, fields: readonly Field[], header: readonly string[]): Map<Field, number> {
  const places = new Map(fields.map((field) => [field, header.indexOf(field.name)]));
  const known = new Set(fields.map((field) => field.name));
  const missing = fields.filter((field) => !field.nullable && places.get(field) === -1);
  const unknown = header.filter((name) => !known.has(name));
  const repeated = header.filter((name, i) => header.indexOf(name) !== i);
  if (missing.length + unknown.length + repeated.length > 0)
    throw new PackageError(file, [problemOf(`header is not ${[...known].join(",")}`)]);
  return places;
}

/** Reads the cells of one line of a file; problems are added to the list that is given. */
export type RowReader = (
  cells: readonly string[],
  line: number,
  problems: PackageProblem[],
) => Readonly<Record<string, unknown>>;

/** A reader of the lines below a header. @throws PackageError where the header is not the resource's */
export function readerOf(resource: Resource, header: readonly string[]): RowReader {
  const places = [...locateFields(fileNameOf(resource.name), fieldsOf(resource.schema), header)];
  return (cells, line, problems) => {
    const raw = Object.fromEntries(
      places.map(([field, column]) => [field.name, parseCell(cells[column] ?? "", field)]),
    );
    const result = resource.schema.safeParse(raw);
    if (!result.success)
      for (const { path, message } of result.error.issues)
        problems.push({ line, field: path.join("."), message });
    return result.data ?? raw;
  };
}

function readTable(resource: Resource, { header, rows }: CsvTable): unknown[] {
  const read = readerOf(resource, header);
  const problems: PackageProblem[] = [];
  const records = rows.map((row, i) => read(row, i + 2, problems));
  if (problems.length > 0) throw new PackageError(fileNameOf(resource.name), problems);
  return records;
}

/** Records of one resource, each checked against its schema. @throws PackageError naming file, line and field */
export function parseTable<Schema extends z.ZodMiniObject>(
  resource: Resource<string, Schema>,
  text: string,
): z.infer<Schema>[] {
  return readTable(resource, readCsv(fileNameOf(resource.name), text)) as z.infer<Schema>[];
}

/** Reads lines that formatRows wrote. @throws PackageError */
export function parseRows<Schema extends z.ZodMiniObject>(
  resource: Resource<string, Schema>,
  lines: string,
): z.infer<Schema>[] {
  return parseTable(resource, formatHeader(resource) + lines);
}

function readCsv(file: string, text: string): CsvTable {
  try {
    return parseCsv(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new PackageError(file, [{ line: error.line, field: null, message: error.message }]);
  }
}
