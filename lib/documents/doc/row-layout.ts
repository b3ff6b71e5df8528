import type { CellLayout } from "../blocks/edge-table";

const JOINED = 0x0002;
const VERTICAL = 0x0020;
const RESTART = 0x0040;
const CELL_BYTES = 20;

/** Cells of a row from its table definition; empty where the definition is cut off. */
export function readRowLayout(definition: DataView): CellLayout[] {
  if (definition.byteLength < 1) return [];
  const count = definition.getUint8(0);
  const cellsAt = 1 + 2 * (count + 1);
  if (cellsAt > definition.byteLength) return [];
  const edge = (i: number): number => definition.getInt16(1 + 2 * i, true);
  return Array.from({ length: count }, (_, i) => {
    const at = cellsAt + CELL_BYTES * i;
    const flags = at + 2 <= definition.byteLength ? definition.getUint16(at, true) : 0;
    return {
      left: edge(i),
      right: edge(i + 1),
      joinsLeft: (flags & JOINED) !== 0,
      joinsAbove: (flags & VERTICAL) !== 0 && (flags & RESTART) === 0,
    };
  });
}
