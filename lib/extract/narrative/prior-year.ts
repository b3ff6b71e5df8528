import { formatDecimal, shift, subtract } from "../../records/decimal";
import type { DraftFact } from "../draft";
import type { PrintedNumber } from "../printed-number";

const POWERS: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 };

/**
 * The previous year's value of a figure from its printed change ("与上年相比减少4.12万元"):
 * current − change, in the unit of the current figure, as precise as the coarser of the two.
 * Null for units that do not convert.
 */
export function priorYearFact(
  current: DraftFact,
  change: PrintedNumber,
  changeUnit: string,
): DraftFact | null {
  const from = POWERS[changeUnit];
  const to = POWERS[current.unit];
  if (!current.number || from === undefined || to === undefined || current.year === null) return null;
  const converted = shiftBy(change.value, from - to);
  const value = subtract(current.number.value, converted);
  const decimals = Math.min(current.number.decimals, Math.max(0, change.decimals - (from - to)));
  return {
    ...current,
    year: current.year - 1,
    phase: "prior_actual",
    number: { value, decimals, unit: null, sign: null },
    text: "",
    basis: null,
    origin: "derived",
    formula: `${formatDecimal(current.number.value)} − (${formatDecimal(converted)}) = ${formatDecimal(value)} ${current.unit}`,
    status: null,
    reason: "computed from the stated change",
  };
}

function shiftBy(value: PrintedNumber["value"], power: number): PrintedNumber["value"] {
  return power >= 0 ? shift(value, power) : { digits: value.digits, scale: value.scale - power };
}
