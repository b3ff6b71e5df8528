import { formatDecimal } from "../records/decimal";

/** An integer as number where that is exact, else as string. */
export function narrowInteger(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}

/** Largest precision DuckDB has; sums of integers arrive from duckdb-wasm as DECIMAL(38, 0). */
const HUGEINT_PRECISION = 38;

/** DECIMAL as exact string; integer sums in their DECIMAL(38, 0) disguise as number where that is exact. */
export function readDecimal(unscaled: bigint, precision: number, scale: number): number | string {
  if (scale === 0 && precision === HUGEINT_PRECISION) return narrowInteger(unscaled);
  return formatDecimal({ digits: unscaled, scale }, scale);
}
