import { printStatement } from "../../engine/literal";
import { join, type Sql, sql } from "../../engine/sql";
import { findDenominator } from "../../metrics/denominators";
import { expressMetric } from "../../metrics/expression";
import { OUTLIER_LIMIT, OUTLIER_MINIMUM } from "../robust";
import { WATCHED, type Watched } from "../watched";
import { AREA_SETS, POPULATION_SET } from "./peer-sets";
import { REST_SET } from "./rest";
import { GROUP, scoreOf, spreadTables } from "./score";

/**
 * The sets of peers a lead is held against. The first decides and the smaller ones confirm: the MAD of nine values
 * is so uncertain that deciding by them marked a quarter of ordinary synthetic bureau-years, against one in fifty.
 */
export const SCORED_AGAINST = ["all", "population", "province"] as const;

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

/** SQL: the score against a set of peers, where it has as many as a score needs. */
const scoreAgainst = (set: string): string =>
  `CASE WHEN ${set}.n >= ${OUTLIER_MINIMUM} THEN ${scoreOf("k.y", `${set}.median`, `${set}.mad`, `${set}.deviation`)} END`;

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
${spreadTables("all_set", GROUP, "series", `count(*) >= ${OUTLIER_MINIMUM}`)},
placed AS (
  SELECT series.*, n, median, mad, ${scoreOf("y", "median", "mad", "deviation")} AS score,
    row_number() OVER by_value AS place, lag(y) OVER by_value AS below, lead(y) OVER by_value AS above
  FROM series JOIN all_set USING (${GROUP})
  WINDOW by_value AS (PARTITION BY ${GROUP} ORDER BY y, bureau_id)
),
kept AS (
  SELECT * EXCLUDE (below, above, place), watch || '/' || change || '/' || bureau_id || '/' || fiscal_year AS outlier_id,
    CASE WHEN above IS NULL OR y - below <= above - y THEN place - 1 ELSE place + 1 END AS nearest_place
  FROM placed WHERE abs(score) > ${OUTLIER_LIMIT}
),
${POPULATION_SET},
${AREA_SETS},
${REST_SET}
SELECT k.outlier_id, k.watch, k.change, k.scale, k.scope, k.bureau_type, k.level, k.bureau_id, k.fiscal_year,
  k.value, k.earlier, k.population, k.facts, k.status,
  k.n AS all_n, k.median AS all_median, k.mad AS all_mad, k.score AS all_score,
  p.n AS population_n, p.median AS population_median, ${scoreAgainst("p")} AS population_score,
  coalesce(c.n, a.n) AS province_n, coalesce(c.median, a.median) AS province_median,
  CASE WHEN c.n IS NULL THEN ${scoreAgainst("a")} ELSE ${scoreAgainst("c")} END AS province_score,
  CASE WHEN k.n > ${OUTLIER_MINIMUM} THEN ${scoreOf("k.y", "r.median", "r.mad", "r.deviation")} END AS rest_score
FROM kept k
LEFT JOIN population_set p USING (outlier_id)
LEFT JOIN prefecture_set c USING (${GROUP}, prefecture)
LEFT JOIN province_set a USING (${GROUP}, province)
LEFT JOIN rest_set r USING (outlier_id)
ORDER BY abs(k.score) DESC, k.outlier_id`;
}
