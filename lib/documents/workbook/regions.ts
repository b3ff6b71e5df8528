import type { SheetCells } from "./sheet-cells";

/** Columns of one table beside others on its sheet. */
export type Region = readonly number[];

/**
 * The columns of a sheet that hold anything; apart where an empty column parts two tables side by side,
 * each below a title of its own.
 */
export function regionsOf(rows: SheetCells["rows"]): Region[] {
  const used = [...new Set([...rows.values()].flatMap((row) => [...row.keys()]))].sort((a, b) => a - b);
  const bands: number[][] = [];
  for (const column of used) {
    const band = bands.at(-1);
    if (band && band.at(-1) === column - 1) band.push(column);
    else bands.push([column]);
  }
  return bands.length > 1 && bands.every((band) => band.length > 1 && isTitled(rows, band)) ? bands : [used];
}

/** The first row of a band is a title alone. */
function isTitled(rows: SheetCells["rows"], band: Region): boolean {
  for (const row of rows.values()) {
    const filled = band.flatMap((column) => row.get(column)?.text ?? []);
    if (filled.length > 0) return filled.length === 1 && /表\s*$/.test(filled[0] as string);
  }
  return false;
}
