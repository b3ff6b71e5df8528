import { quantile } from "../../engine/functions";
import { printStatement } from "../../engine/literal";
import { join, type Sql, sql } from "../../engine/sql";
import { findDenominator } from "../denominators";
import { expressMetric } from "../expression";
import { CUBED, type Cubed, metricOfCubed } from "./cubed";
import { SPREAD_STEPS } from "./spread-steps";

function valuesOf(cubed: Cubed): Sql {
  const { value } = expressMetric(metricOfCubed(cubed), findDenominator(cubed.denominator));
  return sql`SELECT ${cubed.metric} AS metric, ${cubed.denominator} AS divided_by, scope,
    coalesce(bureau_type, '') AS kind, level, fiscal_year, coalesce(left(region_code, 2), '') AS area, bureau_id,
    ${value} AS value
  FROM bureau_years`;
}

const GROUP = sql`metric, divided_by, scope, level, fiscal_year`;

/** A dimension as it stands in the cube: '' where a group is of all its values. */
const rolled = (name: Sql): Sql => sql`CASE WHEN grouping(${name}) = 1 THEN '' ELSE ${name} END AS ${name}`;
/** What has no value of a dimension is in the groups of all its values alone. */
const named = (name: Sql): Sql => sql`(grouping(${name}) = 1 OR ${name} <> '')`;
const [KIND, AREA] = [sql`kind`, sql`area`];

/** Steps from the lowest end, zero at most, to a value, to the nearest. */
const STEP = sql`coalesce(CAST(floor(
  ${SPREAD_STEPS} * (x - least(0, lowest)) / nullif(highest - least(0, lowest), 0) + 0.5) AS INTEGER), 0)`;

/**
 * `CREATE TABLE metric_groups`: the cube of CUBED, one row for each metric, scope, level, year, kind of bureau ('' for
 * all kinds) and area (first two digits of the region; '' for all): how many bureau-years there are (`units`) and how
 * many have the metric (`known`), the ends, median and median absolute deviation of its values in its own unit, the
 * bureau at each end (of equals the first by id) and, in groups of all areas, how the values lie between the ends:
 * `places` "0:3 17:1" names steps from zero (or the lowest below it) to the highest and how many values are there.
 * Counts add up over kinds, scopes, levels, years and areas; nothing else does. Reads bureau_years.
 */
export function buildMetricGroups(): string {
  return printStatement(sql`CREATE OR REPLACE TABLE metric_groups AS
WITH measured AS (${join(CUBED.map(valuesOf), " UNION ALL ")}),
gathered AS (
  SELECT ${GROUP}, ${rolled(KIND)}, ${rolled(AREA)}, count(*) AS units, count(value) AS known, min(value) AS lowest,
    ${quantile(sql`value`, 0.5)} AS median, max(value) AS highest,
    arg_min(bureau_id, {value: value, bureau_id: bureau_id}) FILTER (WHERE value IS NOT NULL) AS low_bureau,
    arg_min(bureau_id, {value: -value, bureau_id: bureau_id}) FILTER (WHERE value IS NOT NULL) AS top_bureau,
    list(value) FILTER (WHERE value IS NOT NULL) AS listed
  FROM measured
  GROUP BY GROUPING SETS ((${GROUP}, kind, area), (${GROUP}, kind), (${GROUP}, area), (${GROUP}))
  HAVING ${named(KIND)} AND ${named(AREA)}
)
SELECT area, metric, divided_by, scope, kind, level, fiscal_year, units, known, lowest, median, highest,
  list_aggregate(list_transform(listed, lambda x: abs(x - median)), 'median') AS mad, low_bureau, top_bureau,
  CASE WHEN area = '' THEN array_to_string(list_transform(
    map_entries(list_aggregate(list_transform(listed, lambda x: ${STEP}), 'histogram')),
    lambda e: e.key || ':' || e.value
  ), ' ') END AS places
FROM gathered
ORDER BY area, metric, divided_by, scope, kind, level, fiscal_year`);
}
