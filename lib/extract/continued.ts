import type { Row } from "../documents/model";
import { plainLabel } from "./label";
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

/** Tables printed in parts, each part under the title and the header again, as one. */
export function joinContinued(tables: readonly TableSegment[]): TableSegment[] {
  const joined: TableSegment[] = [];
  for (const table of tables) {
    const before = joined.at(-1);
    if (!before || !continues(before, table)) joined.push(table);
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
