/**
 * Rows laid over the attached tables. The engine file is read-only: the rows go into a schema beside it, whose
 * views then answer in the place of its tables.
 */
export interface Overlay {
  /** Rows by table; each is inserted, all cells as text, as `staged_<table>`. */
  readonly tables: Readonly<Record<string, OverlayTable>>;
  /** Statements that turn the staged rows of `schema` into its tables and views; `tables` are the attached ones. */
  statements(schema: string, tables: readonly string[]): readonly string[];
}

export interface OverlayTable {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** A cell as text; lists as JSON, as the engine file has them. */
export function overlayCell(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
