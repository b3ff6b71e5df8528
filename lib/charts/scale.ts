export type ScaleKind = "linear" | "log";

/** A logarithmic axis only where every value stands above zero. */
export const admitsLog = (values: readonly number[]): boolean =>
  values.length > 0 && values.every((value) => value > 0);

/** Ends of an axis with room on both sides: a share of the span, or of the ratio where it is logarithmic. */
export function padDomain(values: readonly number[], kind: ScaleKind, share = 0.06): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (kind === "log") {
    const factor = Math.max(1.02, (high / low) ** share);
    return [low / factor, high * factor];
  }
  const pad = (high - low) * share || Math.abs(high) * 0.1 || 1;
  return [low >= 0 ? Math.max(0, low - pad) : low - pad, high + pad];
}

/** Place of a value along an axis, from 0 to 1. */
export function shareAlong(value: number, [low, high]: readonly [number, number], kind: ScaleKind): number {
  if (high === low) return 0.5;
  if (kind === "log") return Math.log(value / low) / Math.log(high / low);
  return (value - low) / (high - low);
}

/** Value at a place along an axis: the inverse of `shareAlong`. */
export function valueAt(share: number, [low, high]: readonly [number, number], kind: ScaleKind): number {
  return kind === "log" ? low * (high / low) ** share : low + share * (high - low);
}
