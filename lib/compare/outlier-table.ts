import { printStatement } from "../engine/literal";
import { join, type Sql, sql } from "../engine/sql";
import { findDenominator } from "../metrics/denominators";
import { expressMetric } from "../metrics/expression";
import { POPULATION_PEERS, POPULATION_RATIO } from "./peers";
import { OUTLIER_LIMIT, OUTLIER_MINIMUM } from "./robust";
import { WATCHED, type Watched } from "./watched";

/**
 * The sets of peers a lead is held against. The first decides and the smaller ones confirm: the MAD of nine values
 * is so uncertain that deciding by them marked a quarter of ordinary synthetic bureau-years, against one in fifty.
 */
export const SCORED_AGAINST = ["all", "population", "province"] as const;
export type ScoredAgainst = (typeof SCORED_AGAINST)[number];

const NORMAL_QUARTILE = 0.6745;
const MEAN_DEVIATION_SCALE = 1.253314;

/** The watched values of every bureau-year of a known kind that can be scored. */
function measure(watched: Watched): Sql {
  const x = expressMetric(watched.metric, findDenominator(watched.denominator));
  const admitted = watched.scale === "log" ? sql`${x.value} > 0` : sql`${x.value} IS NOT NULL`;
  const y = watched.scale === "log" ? sql`ln(${x.value})` : sql`${x.value}`;
  return sql`SELECT ${watched.id} AS watch, ${watched.scale} AS scale, scope, bureau_type, level, bureau_id, fiscal_year,
    prefecture, province, population, ${x.value} AS value, ${y} AS y, ${x.facts} AS facts, ${x.status} AS status,
    ${watched.growth} AS grows
  FROM bureau_years
  WHERE bureau_type IS NOT NULL AND level IS NOT NULL AND ${admitted}
    AND scope IN (${join(watched.metric.scopes.map((scope) => sql`${scope}`))})`;
}

/** Score of a column against the median, MAD and mean deviation beside it (F7). */
const score = (y: string, median: string, mad: string, deviation: string): string =>
  `CASE WHEN ${mad} > 0 THEN ${NORMAL_QUARTILE} * (${y} - ${median}) / ${mad}
    WHEN ${deviation} > 0 THEN (${y} - ${median}) / (${MEAN_DEVIATION_SCALE} * ${deviation}) END`;

const GROUP = "watch, change, scope, bureau_type, level, fiscal_year";

/**
 * `CREATE TABLE outliers`: one row for each watched value (change 'level') and each change from the year before
 * (change 'growth', y = ln of the factor) that lies beyond the limit of F7 among all units of its scope, type,
 * level and year, of which there are eight or more. Beside it the same score against units of similar population
 * (F6 a), against those near by (F6 c), and without the nearest other value (`rest`); null where there are fewer
 * than eight. Medians are on the scale of the score. Reads bureau_years.
 */
export function buildOutlierTable(): string {
  const measured = printStatement(join(WATCHED.map(measure), " UNION ALL "));
  return `CREATE OR REPLACE TABLE outliers AS
WITH measured AS (${measured}),
series AS (
  SELECT watch, scale, 'level' AS change, scope, bureau_type, level, bureau_id, fiscal_year, prefecture, province,
    population, value, y, facts, status, CAST(NULL AS DOUBLE) AS earlier
  FROM measured
  UNION ALL
  SELECT b.watch, 'log', 'growth', b.scope, b.bureau_type, b.level, b.bureau_id, b.fiscal_year, b.prefecture, b.province,
    b.population, b.value / a.value, b.y - a.y, concat_ws(' ', b.facts, a.facts), b.status, a.value
  FROM measured b JOIN measured a
    ON a.watch = b.watch AND a.bureau_id = b.bureau_id AND a.fiscal_year = b.fiscal_year - 1 AND a.scope = b.scope
  WHERE b.grows
),
middle AS (
  SELECT ${GROUP}, count(*) AS all_n, median(y) AS all_median FROM series GROUP BY ${GROUP}
  HAVING count(*) >= ${OUTLIER_MINIMUM}
),
spread AS (
  SELECT ${GROUP}, median(abs(y - all_median)) AS all_mad, avg(abs(y - all_median)) AS deviation
  FROM series JOIN middle USING (${GROUP}) GROUP BY ${GROUP}
),
scored AS (
  SELECT series.*, all_n, all_median, all_mad, ${score("y", "all_median", "all_mad", "deviation")} AS all_score
  FROM series JOIN middle USING (${GROUP}) JOIN spread USING (${GROUP})
),
kept AS (
  SELECT *, watch || '/' || change || '/' || bureau_id || '/' || fiscal_year AS outlier_id
  FROM scored WHERE abs(all_score) > ${OUTLIER_LIMIT}
),
pairs AS (
  SELECT k.outlier_id, k.y AS own, m.y, m.bureau_id, m.bureau_id = k.bureau_id AS self,
    abs(ln(m.population / k.population)) AS distance,
    m.prefecture = k.prefecture AS near, m.province = k.province AS same_province
  FROM kept k JOIN series m USING (${GROUP})
),
placed AS (
  SELECT *,
    row_number() OVER (PARTITION BY outlier_id, self ORDER BY distance NULLS LAST, bureau_id) AS by_population,
    row_number() OVER (PARTITION BY outlier_id, self ORDER BY abs(y - own), bureau_id) AS by_value,
    count(*) FILTER (near) OVER (PARTITION BY outlier_id) AS near_n
  FROM pairs
),
members AS (
  SELECT outlier_id, own, 'population' AS against, y FROM placed
  WHERE distance <= ${Math.log(POPULATION_RATIO)} AND (self OR by_population <= ${POPULATION_PEERS})
  UNION ALL
  SELECT outlier_id, own, 'province', y FROM placed
  WHERE CASE WHEN near_n >= ${OUTLIER_MINIMUM} THEN near ELSE same_province END
  UNION ALL
  SELECT outlier_id, own, 'rest', y FROM placed WHERE self OR by_value > 1
),
member_middle AS (
  SELECT outlier_id, against, count(*) AS n, median(y) AS median FROM members GROUP BY outlier_id, against
),
member_spread AS (
  SELECT outlier_id, against, any_value(own) AS own, any_value(n) AS n, any_value(median) AS median,
    median(abs(y - median)) AS mad, avg(abs(y - median)) AS deviation
  FROM members JOIN member_middle USING (outlier_id, against) GROUP BY outlier_id, against
),
sets AS (
  SELECT outlier_id, against, n, median,
    CASE WHEN n >= ${OUTLIER_MINIMUM} THEN ${score("own", "median", "mad", "deviation")} END AS score
  FROM member_spread
)
SELECT k.outlier_id, k.watch, k.change, k.scale, k.scope, k.bureau_type, k.level, k.bureau_id, k.fiscal_year,
  k.value, k.earlier, k.population, k.facts, k.status, k.all_n, k.all_median, k.all_mad, k.all_score,
  p.n AS population_n, p.median AS population_median, p.score AS population_score,
  a.n AS province_n, a.median AS province_median, a.score AS province_score, r.score AS rest_score
FROM kept k
LEFT JOIN sets p ON p.outlier_id = k.outlier_id AND p.against = 'population'
LEFT JOIN sets a ON a.outlier_id = k.outlier_id AND a.against = 'province'
LEFT JOIN sets r ON r.outlier_id = k.outlier_id AND r.against = 'rest'
ORDER BY abs(k.all_score) DESC, k.outlier_id`;
}
