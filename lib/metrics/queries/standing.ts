import { quantile } from "../../engine/functions";
import { join, type Sql, sql } from "../../engine/sql";
import type { EngineRow } from "../../engine/types";
import type { Origin, Status } from "../../records/vocabulary";
import type { Denominator } from "../denominators";
import { expressMetric } from "../expression";
import type { Metric } from "../metric";
import { type BureauFilter, whereOf } from "./filter";

/** Where one unit stands in one measure among the units of a filter. */
export interface StandingRow extends EngineRow {
  readonly measure: string;
  readonly value: number;
  readonly facts: string;
  readonly status: Status | null;
  readonly origin: Origin | null;
  /** Units with a value, the unit itself among them. */
  readonly units: number;
  readonly below: number;
  readonly equal: number;
  readonly median: number;
}

export interface Measured {
  readonly id: string;
  readonly metric: Metric;
  readonly denominator: Denominator | undefined;
}

function standingIn({ id, metric, denominator }: Measured, unit: string, filter: BureauFilter): Sql {
  const x = expressMetric(metric, denominator);
  const where = whereOf(filter);
  return sql`SELECT ${id} AS measure, max(o.value) AS value, max(o.facts) AS facts, max(o.status) AS status,
      max(o.origin) AS origin, count(*) AS units, count(*) FILTER (WHERE u.value < o.value) AS below,
      count(*) FILTER (WHERE u.value = o.value) AS equal, ${quantile(sql`u.value`, 0.5)} AS median
    FROM (SELECT ${x.value} AS value FROM bureau_years WHERE ${where}) u
    CROSS JOIN (
      SELECT ${x.value} AS value, ${x.facts} AS facts, ${x.status} AS status, ${x.origin} AS origin
      FROM bureau_years WHERE ${where} AND bureau_id = ${unit}
    ) o
    WHERE u.value IS NOT NULL AND o.value IS NOT NULL
    HAVING count(*) > 0`;
}

/** One unit against every unit of a filter, which holds the unit itself, measure by measure. */
export const queryStanding = (measures: readonly Measured[], unit: string, filter: BureauFilter): Sql =>
  join(
    measures.map((measured) => standingIn(measured, unit, filter)),
    " UNION ALL ",
  );
