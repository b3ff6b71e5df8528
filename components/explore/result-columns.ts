import type { EngineRow } from "@/lib/engine/types";
import type { CellValue, TableColumn } from "../foundation/table/column";

/** A result has no key of its own, so each row carries its number. */
export interface Numbered {
  readonly number: number;
  readonly row: EngineRow;
}

const plain = (value: unknown): CellValue =>
  value === null || typeof value === "string" || typeof value === "number" ? value : String(value);

const looksNumeric = (value: unknown): boolean =>
  typeof value === "number" || (typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value));

/** The columns of a result; those that hold nothing but numbers stand right. */
export function resultColumns(rows: readonly Numbered[]): TableColumn<Numbered>[] {
  return Object.keys(rows[0]?.row ?? {}).map((name) => ({
    id: name,
    header: name,
    kind: rows.every(({ row }) => row[name] === null || looksNumeric(row[name])) ? "number" : "text",
    value: ({ row }) => plain(row[name] ?? null),
  }));
}
