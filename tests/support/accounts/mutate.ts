import type { Layout } from "./layout";
import type { Accounts } from "./model";
import { printTables, type RenderedDocument, renderPrinted } from "./render";
import type { PlacedFigure, PrintedCell, PrintedTable } from "./table";

/** Faults of the printed tables, whatever layout they are then printed in. */
export const TABLE_FAULTS = [
  "digit changed",
  "decimal point lost",
  "total changed",
  "two cells swapped",
  "column shifted",
  "row dropped",
  "code altered",
] as const;

/** Faults of the text. */
const TEXT_FAULTS = ["unit swapped", "page break moved"] as const;

export type TableFault = (typeof TABLE_FAULTS)[number];

export const MUTATIONS = [...TABLE_FAULTS, ...TEXT_FAULTS] as const;

export type Mutation = (typeof MUTATIONS)[number];

export interface Mutant {
  readonly text: string;
  /** The figures as now printed, some of them altered; none where the text itself was changed. */
  readonly figures: readonly PlacedFigure[];
}

const MONEY = /^-?[\d,，]+\.\d\d$/;

/** One fault put into a document; null where the document has no place for it. */
export function mutate(accounts: Accounts, layout: Layout, mutation: Mutation, pick: number): Mutant | null {
  const tables = printTables(accounts, layout);
  if (isTextFault(mutation)) return mutateText(renderPrinted(tables, accounts, layout), mutation, pick);
  const altered = alterTables(tables, mutation, pick);
  if (!altered) return null;
  return renderPrinted(altered, accounts, layout);
}

/** The accounts' tables with one fault in them, for any format; null where they have no place for it. */
export function mutateTables(
  accounts: Accounts,
  layout: Layout,
  mutation: TableFault,
  pick: number,
): PrintedTable[] | null {
  return alterTables(printTables(accounts, layout), mutation, pick);
}

const isTextFault = (mutation: Mutation): mutation is (typeof TEXT_FAULTS)[number] =>
  (TEXT_FAULTS as readonly string[]).includes(mutation);

function mutateText(
  { text, figures }: RenderedDocument,
  mutation: (typeof TEXT_FAULTS)[number],
  pick: number,
): Mutant | null {
  const lines = text.split("\n");
  const replaced = (at: number, line: string): Mutant => ({
    text: lines.with(at, line).join("\n"),
    figures: [],
  });
  if (mutation === "page break moved") {
    const figure = chosen(figures, pick);
    return figure ? replaced(figure.line - 1, `\f\n${lines[figure.line - 1] ?? ""}`) : null;
  }
  const captions = lines.flatMap((line, i) => (/单位[:：](?:万元|元)/.test(line) ? [i] : []));
  const at = chosen(captions, pick);
  const caption = at === undefined ? "" : (lines[at] as string);
  const [from, to] = caption.includes("万元") ? ["万元", "元"] : ["元", "万元"];
  return at === undefined ? null : replaced(at, caption.replace(from, to));
}

interface Spot {
  readonly table: number;
  readonly row: number;
  readonly cell: number;
}

function alterTables(
  tables: readonly PrintedTable[],
  mutation: TableFault,
  pick: number,
): PrintedTable[] | null {
  const money = spotsOf(tables, (cell) => MONEY.test(cell.text) && cell.text.length >= 6);
  const cellAt = ({ table, row, cell }: Spot): PrintedCell => tables[table]?.body[row]?.[cell] as PrintedCell;
  const rowAt = ({ table, row }: Spot): readonly PrintedCell[] => tables[table]?.body[row] ?? [];
  const spot =
    mutation === "total changed"
      ? chosen(
          money.filter((at) => /_total$/.test(cellAt(at).expected?.measure ?? "")),
          pick,
        )
      : mutation === "code altered"
        ? chosen(
            spotsOf(tables, (cell, i) => i === 0 && /^\d{7}$/.test(cell.text)),
            pick,
          )
        : chosen(money, pick);
  if (!spot) return null;
  const cell = cellAt(spot);
  const row = rowAt(spot);
  const withRow = (changed: readonly PrintedCell[] | null): PrintedTable[] =>
    tables.map((table, i) =>
      i === spot.table ? { ...table, body: replaceRow(table.body, spot.row, changed) } : table,
    );
  const withText = (text: string): PrintedTable[] => withRow(row.with(spot.cell, printedAs(cell, text)));
  switch (mutation) {
    case "digit changed":
    case "total changed":
      return withText(raised(cell.text, pick));
    case "decimal point lost":
      return withText(cell.text.replace(".", ""));
    case "code altered":
      return withRow(
        row
          .map((own) => printedAs(own, own.text))
          .with(spot.cell, printedAs(cell, otherCode(cell.text, pick))),
      );
    case "row dropped":
      return row.some(({ rowSpan }) => (rowSpan ?? 1) > 1) ? null : withRow(null);
    case "two cells swapped":
      return swapped(row, spot.cell, withRow);
    default:
      return spot.cell === row.length - 1 ? null : withRow(shifted(row, spot.cell));
  }
}

function spotsOf(
  tables: readonly PrintedTable[],
  fits: (cell: PrintedCell, index: number) => boolean,
): Spot[] {
  return tables.flatMap(({ body }, table) =>
    body.flatMap((cells, row) =>
      cells.flatMap((cell, i): Spot[] => (fits(cell, i) ? [{ table, row, cell: i }] : [])),
    ),
  );
}

const chosen = <Item>(list: readonly Item[], pick: number): Item | undefined =>
  list[pick % Math.max(1, list.length)];

const printedAs = (cell: PrintedCell, text: string): PrintedCell => ({
  ...cell,
  text,
  ...(cell.expected ? { expected: { ...cell.expected, altered: true } } : {}),
});

function replaceRow(
  body: PrintedTable["body"],
  at: number,
  row: readonly PrintedCell[] | null,
): PrintedTable["body"] {
  return row === null ? body.filter((_, i) => i !== at) : body.with(at, row);
}

/** A cell of money and the next one that differs from it exchange what they print. */
function swapped(
  row: readonly PrintedCell[],
  at: number,
  withRow: (row: readonly PrintedCell[]) => PrintedTable[],
): PrintedTable[] | null {
  const one = row[at] as PrintedCell;
  const other = row.findIndex((cell, i) => i > at && MONEY.test(cell.text) && cell.text !== one.text);
  const two = row[other];
  if (!two) return null;
  return withRow(row.with(at, printedAs(one, two.text)).with(other, printedAs(two, one.text)));
}

/** What stands from a cell on moves one cell to the right; the last is lost. */
function shifted(row: readonly PrintedCell[], from: number): PrintedCell[] {
  return row.map((cell, i) => {
    if (i < from) return cell;
    return { ...cell, text: i === from ? "" : (row[i - 1]?.text ?? "") };
  });
}

/** The code of another item of the section; its figures are printed for that one. */
function otherCode(code: string, pick: number): string {
  return `${code.slice(0, 6)}${(Number(code[6]) + 1 + (pick % 8)) % 10}`;
}

/** One digit of the figure raised by one (9 becomes 1). */
function raised(printed: string, pick: number): string {
  const places = [...printed].flatMap((c, i) => (/\d/.test(c) ? [i] : []));
  const at = places[pick % places.length] as number;
  const digit = Number(printed[at]);
  return printed.slice(0, at) + String(digit === 9 ? 1 : digit + 1) + printed.slice(at + 1);
}
