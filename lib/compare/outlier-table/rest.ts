import { GROUP } from "./score";

/**
 * SQL: medians of column `value` (ranked 1 … n by `place`) with one value left out. Leaving out any value above the
 * middle gives the same median as leaving out the last, any below it the same as the first: three cases cover all.
 */
const mediansWithoutOne = (value: string, place: string): string => `
    median(${value}) FILTER (${place} < n) AS without_upper,
    median(${value}) FILTER (${place} > 1) AS without_lower,
    median(${value}) FILTER (2 * ${place} <> n + 1) AS without_middle`;

const caseOf = (place: string): string => `CASE sign(2 * ${place} - (n + 1))
      WHEN 1 THEN without_upper WHEN -1 THEN without_lower ELSE without_middle END`;

/**
 * SQL: `rest_set`, for each kept unit the spread of its group without the nearest other value (F7, leave-one-out).
 * Each group is sorted by value, then by deviation once for each of the at most three medians; no unit meets its
 * whole group.
 */
export const REST_SET = `
rest_middle AS (SELECT ${GROUP}, any_value(n) AS n, ${mediansWithoutOne("y", "place")} FROM placed GROUP BY ${GROUP}),
left_out AS (
  SELECT k.outlier_id, ${GROUP}, m.bureau_id, n, ${caseOf("m.place")} AS rest_median
  FROM kept k JOIN rest_middle USING (${GROUP}, n) JOIN placed m USING (${GROUP}, n)
  WHERE m.place = k.nearest_place
),
deviations AS (
  SELECT ${GROUP}, rest_median, n, bureau_id, abs(y - rest_median) AS d,
    row_number() OVER (PARTITION BY ${GROUP}, rest_median ORDER BY d, bureau_id) AS place
  FROM placed JOIN (SELECT DISTINCT ${GROUP}, rest_median FROM left_out) USING (${GROUP})
),
rest_spread AS (
  SELECT ${GROUP}, rest_median, any_value(n) AS n, sum(d) AS total, ${mediansWithoutOne("d", "place")}
  FROM deviations GROUP BY ${GROUP}, rest_median
),
rest_set AS (
  SELECT l.outlier_id, rest_median AS median, ${caseOf("d.place")} AS mad, (total - d.d) / (n - 1) AS deviation
  FROM left_out l JOIN rest_spread USING (${GROUP}, rest_median, n) JOIN deviations d USING (${GROUP}, rest_median, n, bureau_id)
)`;
