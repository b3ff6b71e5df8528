import type { Range } from "@e965/xlsx";
import { BUDGETS } from "../budgets";

/** Columns from `from` to `to`. */
type Band = readonly [from: number, to: number];

/**
 * Whether a cell lies under a merged one and not at its beginning: what it holds is not displayed. Rows are asked for in
 * ascending order; the work grows with the merged ranges that begin or end, not with what they cover.
 */
export class CoveredCells {
  private readonly waiting: Range[];
  private open: Range[] = [];
  private bands: readonly Band[] = [];
  private row = -1;
  private changes = -1;

  constructor(merges: readonly Range[]) {
    this.waiting = merges
      .slice(0, BUDGETS.sheetMerges.most)
      .filter(({ s, e }) => s.r <= e.r && s.c <= e.c)
      .sort((a, b) => b.s.r - a.s.r);
  }

  covers(row: number, column: number): boolean {
    if (row !== this.row) this.goTo(row);
    let low = 0;
    let high = this.bands.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.bands[middle] as Band)[1] < column) low = middle + 1;
      else high = middle;
    }
    const band = this.bands[low];
    return band !== undefined && band[0] <= column;
  }

  private goTo(row: number): void {
    this.row = row;
    const known = this.open.length;
    for (let next = this.waiting.at(-1); next && next.s.r <= row; next = this.waiting.at(-1)) {
      this.waiting.pop();
      if (next.e.r >= row) this.open.push(next);
    }
    if (this.open.length === known && row < this.changes) return;
    this.open = this.open.filter(({ e }) => e.r >= row);
    this.bands = unite(this.open.map(({ s, e }): Band => [s.r === row ? s.c + 1 : s.c, e.c]));
    this.changes = this.open.reduce(
      (least, { s, e }) => Math.min(least, s.r === row ? row + 1 : e.r + 1),
      Number.POSITIVE_INFINITY,
    );
  }
}

function unite(bands: readonly Band[]): Band[] {
  const united: [number, number][] = [];
  for (const [from, to] of bands.toSorted((a, b) => a[0] - b[0])) {
    const last = united.at(-1);
    if (from > to) continue;
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else united.push([from, to]);
  }
  return united;
}
