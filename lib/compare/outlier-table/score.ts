const NORMAL_QUARTILE = 0.6745;
const MEAN_DEVIATION_SCALE = 1.253314;

/** SQL: the score of column `y` against the median, MAD and mean absolute deviation beside it (F7). */
export const scoreOf = (y: string, median: string, mad: string, deviation: string): string =>
  `CASE WHEN ${mad} > 0 THEN ${NORMAL_QUARTILE} * (${y} - ${median}) / ${mad}
    WHEN ${deviation} > 0 THEN (${y} - ${median}) / (${MEAN_DEVIATION_SCALE} * ${deviation}) END`;

/** Columns that make one group of units of a kind: a value is only ever held against its own group. */
export const GROUP = "watch, change, scope, bureau_type, level, fiscal_year";

/**
 * SQL: the common table expressions `<name>_middle` and `<name>` with n, median, mad and deviation of `y` for each
 * value of `keys` in the relation `from`.
 */
export const spreadTables = (name: string, keys: string, from: string, having = "true"): string => `
${name}_middle AS (
  SELECT ${keys}, count(*) AS n, median(y) AS median FROM ${from} GROUP BY ${keys} HAVING ${having}
),
${name} AS (
  SELECT ${keys}, any_value(n) AS n, any_value(median) AS median,
    median(abs(y - median)) AS mad, avg(abs(y - median)) AS deviation
  FROM ${from} JOIN ${name}_middle USING (${keys}) GROUP BY ${keys}
)`;
