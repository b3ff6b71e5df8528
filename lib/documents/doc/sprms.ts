/** One property modifier: its code and the bytes of its operand. */
export interface Sprm {
  readonly code: number;
  readonly operand: DataView;
}

export const SPRM = {
  inTable: 0x2416,
  rowEnd: 0x2417,
  nesting: 0x6649,
  hugeProperties: 0x6646,
  tableDefinition: 0xd608,
  deleted: 0x0800,
  hidden: 0x083c,
  struck: 0x0837,
  struckTwice: 0x2a53,
} as const;

const TABS = 0xc615;

/** Operand bytes by the three highest bits of a code; 6 is a length before the operand. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const;

/** The modifiers of a list; one that is cut off ends it. */
export function* readSprms(list: DataView): Generator<Sprm> {
  let at = 0;
  while (at + 3 <= list.byteLength) {
    const code = list.getUint16(at, true);
    at += 2;
    const [skip, size] = operandSize(list, at, code);
    if (at + skip + size > list.byteLength) return;
    yield { code, operand: new DataView(list.buffer, list.byteOffset + at + skip, size) };
    at += skip + size;
  }
}

/** Bytes that tell the size, and the size. */
function operandSize(list: DataView, at: number, code: number): readonly [skip: number, size: number] {
  const kind = code >> 13;
  if (kind !== 6) return [0, SIZES[kind] ?? 1];
  if (code === SPRM.tableDefinition)
    return at + 2 > list.byteLength ? [2, 0] : [2, Math.max(0, list.getUint16(at, true) - 1)];
  const size = list.getUint8(at);
  // 255 stands for a size that follows from the tabs themselves.
  if (code === TABS && size === 255) return [1, list.byteLength];
  return [1, size];
}
