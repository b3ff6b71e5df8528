/** Ratio between the ends beyond which a logarithmic axis is the only readable one. */
const LOG_RATIO = 60;

export const needsLog = (values: readonly number[]): boolean =>
  values.length > 1 && Math.min(...values) > 0 && Math.max(...values) / Math.min(...values) > LOG_RATIO;
