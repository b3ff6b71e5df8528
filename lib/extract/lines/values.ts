import { mostOf } from "../../records/extremes";
import { parsePrintedNumber, toAsciiDigits } from "../printed-number";

/** Values of rows as whole numbers in the smallest unit any of them prints. */
export interface ExactValues {
  readonly rows: readonly (readonly number[])[];
  /** Digits behind the point of that unit. */
  readonly scale: number;
}

/** Values of printed pieces, exact; a dash is zero. Null beyond the range of exact numbers. */
export function exactValues(rows: readonly (readonly { readonly text: string }[])[]): ExactValues | null {
  const numbers = rows.map((row) => row.map((piece) => parsePrintedNumber(toAsciiDigits(piece.text))));
  const scale = mostOf(numbers.flat(), (number) => number?.value.scale ?? 0);
  const values = numbers.map((row) =>
    row.map((number) =>
      number ? Number(number.value.digits * 10n ** BigInt(scale - number.value.scale)) : 0,
    ),
  );
  return values.flat().every(Number.isSafeInteger) ? { rows: values, scale } : null;
}
