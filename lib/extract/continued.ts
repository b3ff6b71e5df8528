import type { Row } from "../documents/model";
import { plainLabel } from "./label";
import { parsePrintedNumber } from "./printed-number";
import type { TableSegment } from "./segments";

/** What a title says of a table that goes on: （续）, （续表）, 续表 2. */
const GOES_ON = /（?续[表页]?[一二三四五六七八九十\d]*）?$/u;

const textOf = (row: Row | undefined): string => (row?.cells ?? []).map((cell) => cell.text).join("\t");

/** The same columns again, not those of the other half of a table cut from top to bottom. */
function continues(before: TableSegment, table: TableSegment): boolean {
  if (!before.form || before.form !== table.form || before.form.table.startsWith("performance")) return false;
  if (!GOES_ON.test(plainLabel(table.title ?? ""))) return false;
  if (table.unit !== null && before.unit !== null && table.unit !== before.unit) return false;
  return textOf(before.rows[0]) === textOf(table.rows[0]);
}

/** A row that begins a table of its own. */
const BEGINS = /^(?:合计|总计|一、)/;

/**
 * The rows of a part that has no title, on the next sheet or page, as wide as the table before and below its header
 * again or none at all; null where it may be another table.
 */
function untitledPart(before: TableSegment, table: TableSegment): readonly Row[] | null {
  if (!before.form || before.form.table.startsWith("performance") || before.notes !== "") return null;
  if (table.form !== null || table.title !== null || table.unit !== null) return null;
  const width = before.rows[0]?.cells.length ?? 0;
  const isWhole = ({ aligned, cells }: Row): boolean => aligned && cells.length === width;
  if (width < 3 || !before.rows.every(isWhole) || !table.rows.every(isWhole)) return null;
  const repeated = table.rows.findIndex((row, i) => textOf(row) !== textOf(before.rows[i]));
  const rest = repeated < 0 ? [] : table.rows.slice(repeated);
  const [first] = rest;
  const label = plainLabel(first?.cells.find(({ text }) => text !== "")?.text ?? "");
  return hasAmount(first) && !BEGINS.test(label) ? rest : null;
}

/** Whether a part without title and header lies behind a table that it is not as wide as: its columns are not known. */
export function isLostPart(before: TableSegment | undefined, table: TableSegment): boolean {
  if (!before?.form || before.form.table.startsWith("performance")) return false;
  if (table.form !== null || table.title !== null) return false;
  const [first] = table.rows;
  return (
    /^\d{2,7}$/.test(plainLabel(first?.cells.find(({ text }) => text !== "")?.text ?? "")) && hasAmount(first)
  );
}

const hasAmount = (row: Row | undefined): boolean =>
  row?.cells.some(({ text }) => (parsePrintedNumber(text)?.decimals ?? 0) > 0) ?? false;

/** Tables printed in parts, each part under the title and the header again or under none, as one. */
export function joinContinued(tables: readonly TableSegment[]): TableSegment[] {
  const joined: TableSegment[] = [];
  for (const table of tables) {
    const before = joined.at(-1);
    const rest = before ? untitledPart(before, table) : null;
    if (before && rest)
      joined[joined.length - 1] = {
        ...before,
        rows: [...before.rows, ...rest],
        notes: [before.notes, table.notes].filter((note) => note !== "").join("\n"),
      };
    else if (!before || !continues(before, table)) joined.push(table);
    else
      joined[joined.length - 1] = {
        ...before,
        unit: before.unit ?? table.unit,
        captions: [...before.captions, ...table.captions],
        rows: [...before.rows, ...table.rows],
        notes: [before.notes, table.notes].filter((note) => note !== "").join("\n"),
      };
  }
  return joined;
}
