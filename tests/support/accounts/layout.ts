import type { DialectName } from "./dialect";

/** How a row of cells becomes lines of text. */
export type RowForm =
  /** Cells of a row on one line, separated by tabs. */
  | "tabs"
  /** Each cell on a line of its own with a leading tab; an empty line ends the row; merged header cells once. */
  | "cellLinesTab"
  /** Each cell on a line of its own, a full-width space where it is empty; an empty line ends the row. */
  | "cellLinesBare"
  /** Markdown pipes with a rule below the first row. */
  | "pipes"
  /** Columns aligned by spaces as from a PDF converted with its layout. */
  | "spaces"
  /** The same counting a Han character as one column, names wrapped around their code, pages with their numbers. */
  | "pages"
  /** The words of a printed line with single spaces: empty cells leave no trace. */
  | "words"
  /** Each filled cell on a line of its own, in the order of the rows, and nothing else. */
  | "filledCells";

export type Separator = "" | "," | "，";
export type BlankPrint = "" | "0" | "0.00" | "—" | "-";

export interface MoneyPrint {
  readonly unit: "元" | "万元";
  readonly decimals: number;
  readonly separator: Separator;
  readonly fullWidth: boolean;
  readonly blank: BlankPrint;
}

export type CodeColumns = "one" | "split" | "wide" | "fused";
export type CaptionOrder = "form-unit-bureau" | "bureau-unit" | "one-line" | "unit-first" | "bracket-unit";

/** Everything a province or a converter decides about the looks of one and the same accounts. */
export interface Layout {
  readonly rowForm: RowForm;
  readonly money: MoneyPrint;
  readonly columnNumbers: boolean;
  readonly lineNumbers: boolean;
  readonly code: CodeColumns;
  readonly total: "first" | "last";
  readonly title: {
    readonly numbered: boolean;
    readonly year: boolean;
    readonly bureau: boolean;
    readonly heading: boolean;
  };
  readonly caption: CaptionOrder;
  readonly classes: "all" | "used";
  readonly sideValues: "one" | "budgets";
  readonly general: 3 | 6 | 16;
  readonly economic: "blocks" | "split";
  readonly threePublic:
    | "flat"
    | "flat-reception-first"
    | "flat-vehicle-first"
    | "flat-three-phases"
    | "upright";
  readonly notes: boolean;
  readonly pageBreak: boolean;
  readonly merged: "blank" | "repeat";
  readonly dialect: DialectName;
  /** Breaks words inside cells over two lines, where a cell has a line of its own. */
  readonly brokenWords: boolean;
  /** A list of the tables' titles with page numbers before the tables. */
  readonly contents: boolean;
}

export const PLAIN_LAYOUT: Layout = {
  rowForm: "tabs",
  money: { unit: "万元", decimals: 2, separator: "", fullWidth: false, blank: "" },
  columnNumbers: true,
  lineNumbers: true,
  code: "one",
  total: "first",
  title: { numbered: false, year: false, bureau: false, heading: false },
  caption: "form-unit-bureau",
  classes: "used",
  sideValues: "one",
  general: 3,
  economic: "blocks",
  threePublic: "flat",
  notes: true,
  pageBreak: false,
  merged: "blank",
  dialect: "standard",
  brokenWords: false,
  contents: false,
};
