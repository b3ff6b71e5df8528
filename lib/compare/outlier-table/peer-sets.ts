import { POPULATION_PEERS, POPULATION_RATIO } from "../peers";
import { OUTLIER_MINIMUM } from "../robust";
import { GROUP, spreadTables } from "./score";

/**
 * SQL: `population_set`, the spread of each kept unit with its nearest by population (F6 a). A unit meets only the
 * units within eight distinct populations of its own, so the work grows with the number of outliers and not with
 * their groups.
 */
export const POPULATION_SET = `
populated AS (
  SELECT ${GROUP}, bureau_id, population, y,
    dense_rank() OVER (PARTITION BY ${GROUP} ORDER BY population) AS step
  FROM series WHERE population > 0 AND (${GROUP}) IN (SELECT (${GROUP}) FROM kept)
),
reaches AS (
  SELECT k.outlier_id, k.bureau_id AS own_id, k.population AS own_population, ${qualified("k")},
    p.step + unnest(range(-${POPULATION_PEERS}, ${POPULATION_PEERS} + 1)) AS step
  FROM kept k JOIN populated p USING (${GROUP}, bureau_id)
),
within_reach AS (
  SELECT r.outlier_id, m.y, row_number() OVER (
      PARTITION BY r.outlier_id
      ORDER BY m.bureau_id <> r.own_id, abs(ln(m.population / r.own_population)), m.bureau_id
    ) AS place
  FROM reaches r JOIN populated m USING (${GROUP}, step)
  WHERE abs(ln(m.population / r.own_population)) <= ${Math.log(POPULATION_RATIO)}
),
population_peers AS (SELECT outlier_id, y FROM within_reach WHERE place <= ${POPULATION_PEERS} + 1),
${spreadTables("population_set", "outlier_id", "population_peers")}`;

function qualified(table: string): string {
  return GROUP.split(", ")
    .map((column) => `${table}.${column}`)
    .join(", ");
}

/** SQL: `prefecture_set` and `province_set`, the spreads of every area (F6 c); the first counts from eight units on. */
export const AREA_SETS = `
${spreadTables("prefecture_set", `${GROUP}, prefecture`, "series", `count(*) >= ${OUTLIER_MINIMUM}`)},
${spreadTables("province_set", `${GROUP}, province`, "series")}`;
