import { join, type Sql, sql, values } from "../../engine/sql";
import type { EngineRow } from "../../engine/types";
import type { Scope } from "../../records/vocabulary";
import type { Denominator } from "../denominators";
import type { Metric } from "../metric";
import { type BureauFilter, oneOf, regionPrefix } from "../queries/filter";
import { dividedBy, isCubed } from "./cubed";

/** How the values of a metric are spread over a group of units that can be compared: one scope, kind, level, year. */
export interface GroupRow extends EngineRow {
  /** What was asked, see `Asked.id`. */
  readonly asked: string;
  readonly scope: Scope;
  /** Kind of bureau; '' for all kinds. */
  readonly kind: string;
  readonly level: string;
  readonly fiscal_year: number;
  /** Bureau-years with a value. */
  readonly units: number;
  readonly lowest: number;
  readonly median: number;
  readonly highest: number;
  /** The units of the ends; of equals the first by id. */
  readonly low_bureau: string;
  readonly top_bureau: string;
  /** See `buildMetricGroups`. */
  readonly places: string;
}

/** A metric, and the units to look for a group among. */
export interface Asked {
  readonly id: string;
  readonly metric: Metric;
  readonly denominator: Denominator | undefined;
  readonly filter: Pick<BureauFilter, "scopes" | "levels">;
}

const ofMetric = (metric: Metric, denominator: Denominator | undefined): Sql =>
  sql`metric = ${metric.id} AND divided_by = ${dividedBy(metric, denominator)}`;

const isAsked = ({ metric, denominator, filter }: Asked): Sql =>
  sql`(${join(
    [ofMetric(metric, denominator), ...oneOf("scope", filter.scopes), ...oneOf("level", filter.levels)],
    " AND ",
  )})`;

/**
 * The largest group of units that pass the comparability gate, for each that was asked; of equals that of the later
 * year. Departments are of one kind, governments of all. All metrics must be cubed (`isCubed`) and no group be asked
 * for twice. The groups are read once for all.
 */
export function queryLargestGroups(asked: readonly Asked[]): Sql {
  const id = join(
    asked.map((one) => sql`WHEN ${isAsked(one)} THEN ${one.id}`),
    " ",
  );
  return sql`SELECT * FROM (
    SELECT CASE ${id} END AS asked, scope, kind, level, fiscal_year, known AS units, lowest, median, highest, low_bureau,
      top_bureau, places
    FROM metric_groups
    WHERE area = '' AND (scope = 'department') = (kind <> '') AND level IS NOT NULL AND known > 0
      AND (${join(asked.map(isAsked), " OR ")})
  )
  QUALIFY row_number() OVER (
    PARTITION BY asked ORDER BY units DESC, fiscal_year DESC, scope, kind, level
  ) = 1
  ORDER BY asked`;
}

/**
 * Condition on `metric_groups` whose rows hold every bureau-year of a filter once, so that counts may be added up;
 * null where the cube does not tell them apart.
 */
export function groupsOf(
  metric: Metric,
  denominator: Denominator | undefined,
  { scopes, regions = [], bureaus = [], bureauTypes = [], levels, years }: BureauFilter,
): Sql | null {
  const areas = regions.map(regionPrefix);
  if (!isCubed(metric, denominator) || bureaus.length > 0 || areas.some((area) => area.length !== 2))
    return null;
  const among = (column: Sql, items: readonly string[]): Sql =>
    sql`${column} IN ${values(items.length > 0 ? [...items] : [""])}`;
  return join(
    [
      ofMetric(metric, denominator),
      among(sql`area`, areas),
      among(sql`kind`, bureauTypes),
      ...oneOf("scope", scopes),
      ...oneOf("level", levels),
      ...(years ? [sql`fiscal_year BETWEEN ${years.from} AND ${years.to}`] : []),
    ],
    " AND ",
  );
}
