/** Statements that make one table, so that a copy of it can stand in for them. */
export interface MakesTable {
  /** The table's full name. */
  readonly makes: string;
  readonly statements: readonly string[];
}

export type OverlayStep = string | MakesTable;

/**
 * Rows laid over the attached tables. The engine file is read-only: the rows go into a schema beside it, whose
 * views then answer in the place of its tables.
 */
export interface Overlay {
  /** Rows by table; each is inserted, all cells as text, as `staged_<table>`. */
  readonly tables: Readonly<Record<string, OverlayTable>>;
  /** What the names of its schemas end in, after the one it is given; "" is that one itself. */
  readonly schemas: readonly string[];
  /** Steps that turn the staged rows of `schema` into its tables and views; `tables` are the attached ones. */
  steps(schema: string, tables: readonly string[]): readonly OverlayStep[];
  /** All that the steps make, as an earlier laying left it: it is inserted, nothing is made. */
  readonly made?: Made;
}

/** Tables an overlay has made. */
export interface Made {
  /** The attached tables at that time. */
  readonly attached: readonly string[];
  /** Arrow streams by the name of their table without the schema the overlay was given. */
  readonly copies: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
}

export interface OverlayTable {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** The same overlay out of copies: without rows, and with nothing to make. */
export const overlayOfMade = (how: Pick<Overlay, "schemas" | "steps">, made: Made): Overlay => ({
  ...how,
  tables: {},
  made,
});

/** A cell as text; lists as JSON, as the engine file has them. */
export function overlayCell(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
