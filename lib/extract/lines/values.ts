import { parsePrintedNumber, toAsciiDigits } from "../printed-number";
import type { Piece } from "./pieces";

/** Values of printed pieces as whole numbers in the smallest unit any of them prints; a dash is zero. */
export function exactValues(rows: readonly (readonly Piece[])[]): number[][] | null {
  const numbers = rows.map((row) => row.map((piece) => parsePrintedNumber(toAsciiDigits(piece.text))));
  const scale = Math.max(0, ...numbers.flat().map((number) => number?.value.scale ?? 0));
  const values = numbers.map((row) =>
    row.map((number) =>
      number ? Number(number.value.digits * 10n ** BigInt(scale - number.value.scale)) : 0,
    ),
  );
  return values.flat().every(Number.isSafeInteger) ? values : null;
}
