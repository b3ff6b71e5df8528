import { absolute, add, compare, type Decimal, decimal, multiply, subtract } from "../../records/decimal";
import type { PrintedNumber } from "../printed-number";
import { normalise } from "../unit";

/** A figure with the unit it is printed in. */
export interface PrintedAmount {
  readonly number: Pick<PrintedNumber, "value" | "decimals">;
  readonly unit: string;
}

/** Whether two printed amounts can be the same figure, each rounded to its last digit (methods F9). */
export function sameAmount(a: PrintedAmount, b: PrintedAmount): boolean {
  const left = interval(a);
  const right = interval(b);
  return compare(absolute(subtract(left.value, right.value)), add(left.half, right.half)) <= 0;
}

function interval({ number, unit }: PrintedAmount): { value: Decimal; half: Decimal } {
  const { exact, precision } = normalise(number.value, number.decimals, unit);
  return { value: exact, half: multiply(decimal(precision), decimal("0.5")) };
}
