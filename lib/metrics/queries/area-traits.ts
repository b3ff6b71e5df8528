import { type Sql, sql } from "../../engine/sql";

/** What peers of places are chosen by: traits of the area, never its spending. */
export interface AreaTraits {
  /** Residents at the last two censuses. */
  readonly census_2020: number | null;
  readonly census_2010: number | null;
  /** Gross domestic product of 2020, in the unit of its source. */
  readonly gdp: number | null;
  /** Extent of the land, in the unit of its source. */
  readonly extent: number | null;
}

const NONE = sql`CAST(NULL AS DOUBLE)`;

/** Traits of each area by its region code: area, census_2020, census_2010, gdp, extent. */
export const areaTraits =
  (): Sql => sql`SELECT area, max(at_2020) AS census_2020, max(at_2010) AS census_2010,
    max(product) AS gdp, max(land) AS extent
  FROM (
    SELECT region_code AS area, CASE WHEN year = 2020 THEN CAST(population AS DOUBLE) END AS at_2020,
      CASE WHEN year = 2010 THEN CAST(population AS DOUBLE) END AS at_2010, ${NONE} AS product, ${NONE} AS land
    FROM population
    UNION ALL
    SELECT region_code, ${NONE}, ${NONE}, CASE WHEN indicator = 'gdp' AND year = 2020 THEN CAST(value AS DOUBLE) END,
      CASE WHEN indicator = 'area' THEN CAST(value AS DOUBLE) END
    FROM indicators WHERE indicator IN ('gdp', 'area')
  ) stated
  GROUP BY area`;
