import type { Cell } from "../documents/model";
import type { MeasureId } from "../records/measures";
import type { Bureau } from "../records/schema";
import type { Fund, Origin, Phase, PlacedBy, Status, TableKind } from "../records/vocabulary";
import type { PrintedNumber } from "./printed-number";

/** A subject as resolved, with the code as printed. */
export interface DraftSubject {
  readonly code: string | null;
  readonly name: string;
  readonly printed: string | null;
}

/** A figure on its way to a record: where it stands and what it means, before ids and status. */
export interface DraftFact {
  readonly table: TableKind;
  readonly tableTitle: string | null;
  readonly measure: MeasureId;
  readonly phase: Phase;
  readonly fund: Fund | null;
  readonly year: number | null;
  readonly subject: DraftSubject | null;
  readonly item: string | null;
  /** Null where the print is words; `text` then holds them. */
  readonly number: PrintedNumber | null;
  readonly text: string;
  /** Unit in force where the figure stands. */
  readonly unit: string;
  readonly basis: string | null;
  readonly row: string | null;
  readonly column: string | null;
  /** Canonical column of a table by subject (total, basic, project …). */
  readonly columnId: string | null;
  /** How the figure was given its column; null outside tables. */
  readonly placedBy?: PlacedBy | null;
  readonly place: Cell["place"];
  readonly origin: Origin;
  readonly formula: string | null;
  readonly status: Status | null;
  readonly reason: string | null;
  /** The other measure its words can mean, until the whole text has been read. */
  readonly either?: MeasureId | null;
  /** Index of the table segment, to group the facts of one printed table. */
  readonly segment: number;
  /** Whose figure it is, where that is not the body the document is about. */
  readonly owner?: Bureau;
}

/** What a table recogniser knows about its surroundings. */
export interface TableContext {
  readonly table: TableKind;
  readonly title: string | null;
  readonly unit: string | null;
  readonly year: number | null;
  readonly notes: string;
  /** Whether the document plans: what no word says otherwise of is then budget. */
  readonly planned?: boolean;
  /** How the reader of the rows gave figures their columns, where it is one for all. */
  readonly placedBy?: PlacedBy;
  readonly segment: number;
}

/** Why a figure is in doubt whose table states no unit. */
export const NO_UNIT = "no unit printed";

export type DraftFields = Partial<Omit<DraftFact, "measure" | "number" | "text" | "place">>;

/** A fact of one table cell; what `fields` leaves out comes from the context. */
export function draft(
  context: TableContext,
  measure: MeasureId,
  number: PrintedNumber | null,
  cell: Cell,
  fields: DraftFields,
): DraftFact {
  const unit = fields.unit ?? number?.unit ?? context.unit;
  const unitless = number !== null && unit === null;
  const loose = number === null ? undefined : cell.place.loose;
  return {
    table: context.table,
    tableTitle: context.title,
    measure,
    phase: "actual",
    fund: null,
    year: context.year,
    subject: null,
    item: null,
    number,
    text: cell.text,
    unit: unit ?? "元",
    basis: null,
    row: null,
    column: null,
    columnId: null,
    placedBy: context.table === "narrative" ? null : (context.placedBy ?? placedBy(cell)),
    place: cell.place,
    origin: "printed",
    formula: null,
    status: number === null ? "undefined" : unitless || loose ? "ambiguous" : null,
    reason: number === null ? "printed as words" : unitless ? NO_UNIT : (loose ?? null),
    segment: context.segment,
    ...fields,
  };
}

/** A cell of its own, unless the reader says what told its column. */
function placedBy({ place }: Cell): PlacedBy {
  return place.placedBy ?? (place.loose ? "header" : place.page === undefined ? "cell" : "ruling");
}
