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
  readonly numerator: string | null;
  readonly denominator: string | number | null;
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
  return sql`SELECT ${id} AS measure, o.*,
      (SELECT count(value) FROM (${valuesOf(x.value, filter)})) AS units,
      (SELECT count(*) FROM (${valuesOf(x.value, filter)}) v WHERE v.value < o.value) AS below,
      (SELECT count(*) FROM (${valuesOf(x.value, filter)}) v WHERE v.value = o.value) AS equal,
      (SELECT median(value) FROM (${valuesOf(x.value, filter)})) AS median
    FROM (SELECT ${x.value} AS value, ${x.numerator} AS numerator, ${x.denominator} AS denominator,
        ${x.facts} AS facts, ${x.status} AS status, ${x.origin} AS origin
      FROM bureau_years WHERE ${whereOf(filter)} AND bureau_id = ${unit}) o
    WHERE o.value IS NOT NULL`;
}

const valuesOf = (value: Sql, filter: BureauFilter): Sql =>
  sql`SELECT ${value} AS value FROM bureau_years WHERE ${whereOf(filter)}`;

/** One unit against every unit of a filter, which holds the unit itself, measure by measure. */
export const queryStanding = (measures: readonly Measured[], unit: string, filter: BureauFilter): Sql =>
  join(
    measures.map((measured) => standingIn(measured, unit, filter)),
    " UNION ALL ",
  );
