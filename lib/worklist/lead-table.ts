import { OUTLIER_LIMIT } from "../compare/robust";
import { printStatement } from "../engine/literal";
import { identifier, join, type Sql, sql } from "../engine/sql";
import { NOW, regionYears } from "../metrics/region-years";

import { LEAD_LEVELS } from "./closed-lists";

/** True where a smaller set of peers, if there is one, puts the unit just as far out on the same side. */
const agrees = (score: Sql): Sql => sql`coalesce(${score} * sign(all_score) > ${OUTLIER_LIMIT}, TRUE)`;

const FIRM = sql`coalesce(population_score, province_score) IS NOT NULL
  AND ${agrees(sql`population_score`)} AND ${agrees(sql`province_score`)} AND ${agrees(sql`rest_score`)}`;

/**
 * Certainty first, then the money in question as a share of what the unit spends in all, which is one at most, then
 * the money itself, then a fixed order.
 */
const WORTH = sql`list_position([${join(LEAD_LEVELS.map((level) => sql`${level}`))}], level),
  share DESC NULLS LAST, size DESC NULLS LAST, key`;

/** How many leads of one bureau may be among the few most worth a look. */
const A_BUREAU = 1;

/** Steps in which findings that share figures find each other; a chain of sums is rarely longer. */
const CAUSE_STEPS = 6;

/**
 * Common table expressions `cause_0` … that give each finding the smallest id among those it is connected with
 * through shared figures: a shifted column breaks every sum it takes part in, and is one cause.
 */
function causeSteps(): Sql {
  const steps = Array.from({ length: CAUSE_STEPS }, (_, i) => {
    const [before, after] = [identifier(`cause_${i}`), identifier(`cause_${i + 1}`)];
    return sql`${after} AS (
  SELECT finding_id, min(least_of) AS cause FROM (
    SELECT n.finding_id, min(c.cause) OVER (PARTITION BY n.document_id, n.fact_id) AS least_of
    FROM named n JOIN ${before} c USING (finding_id)
  ) GROUP BY finding_id
)`;
  });
  return join(steps);
}

/**
 * `CREATE TABLE leads`: findings and outliers as one queue, stored in its order. `rank` is the place in it. `turn` is
 * set on the leads most worth a look: proved contradictions and values far from all of their kind take turns, each
 * in the order of the queue; of one bureau at most one. Findings of one document that share figures have one cause
 * and are one lead: the largest speaks for its `members`. What a document says that another replaces is no lead. Reads findings, documents, bureaus, regions, outliers and
 * bureau_years.
 */
export function buildLeadTable(): string {
  return printStatement(sql`CREATE OR REPLACE TABLE leads AS
WITH stated AS (
  SELECT f.*, CASE WHEN length(f.closed_by) > 2 AND f.closed_by <> 'null' THEN 'closed' ELSE f.severity END AS level,
    array_to_string(regexp_extract_all(f.figures, '"fact_id":"([^"]+)"', 1), ' ') AS facts,
    d.bureau_id, d.fiscal_year
  FROM findings f LEFT JOIN documents d USING (document_id)
  WHERE d.superseded_by IS NULL
),
named AS (
  SELECT finding_id, document_id, unnest(string_split(facts, ' ')) AS fact_id FROM stated
  WHERE facts <> '' AND level NOT IN ('closed', 'rounding')
),
cause_0 AS (SELECT DISTINCT finding_id, finding_id AS cause FROM named),
${causeSteps()},
told AS (
  SELECT 'finding' AS source,
    'f:' || rule || '/' || left(document_id, 12) || '/' || left(md5(concat(lines, pages, facts)), 12) AS key,
    kind, level, bureau_id, fiscal_year,
    CASE WHEN regexp_extract(figures, '"unit":"([^"]*)"', 1) = '元'
      THEN abs(try_cast(expected AS DOUBLE) - try_cast(actual AS DOUBLE)) END AS size,
    facts, finding_id, rule, severity, document_id, file, message_zh, message_en, explanation_zh, explanation_en,
    coalesce(c.cause, finding_id) AS cause
  FROM stated LEFT JOIN ${identifier(`cause_${CAUSE_STEPS}`)} c USING (finding_id)
),
found AS (
  SELECT * EXCLUDE (cause, place) FROM (
    SELECT *, row_number() OVER same_cause AS place, count(*) OVER whole_cause AS members,
      string_agg(finding_id, ' ') OVER whole_cause AS member_ids
    FROM told
    WINDOW same_cause AS (PARTITION BY document_id, cause, level IN ('closed', 'rounding')
        ORDER BY list_position([${join(LEAD_LEVELS.map((level) => sql`${level}`))}], level), size DESC NULLS LAST, key),
      whole_cause AS (PARTITION BY document_id, cause, level IN ('closed', 'rounding'))
  ) WHERE place = 1
),
totals AS (
  SELECT bureau_id, fiscal_year,
    coalesce(expenditure_total, expenditure_grand_total, general_public_budget_expenditure, revenue_total,
      revenue_grand_total) AS own_total
  FROM bureau_years
),
apart AS (
  SELECT 'outlier' AS source, 'o:' || outlier_id AS key, change AS kind,
    CASE WHEN ${FIRM} THEN 'firm' ELSE 'loose' END AS level, bureau_id, fiscal_year,
    CASE WHEN scale = 'log' AND change = 'level' THEN abs(value - exp(all_median)) * population
      WHEN scale = 'log' THEN abs(value - exp(all_median)) * earlier * population END AS size,
    facts, watch, change, scale, value, earlier, status, all_n, all_median, all_mad, all_score,
    population_n, population_score, province_n, province_score, rest_score
  FROM outliers
),
queue AS (
  SELECT *, row_number() OVER (ORDER BY ${WORTH}) AS rank
  FROM (
    SELECT a.*, CASE WHEN own_total > 0 THEN least(1, size / CAST(own_total AS DOUBLE)) END AS share
    FROM (SELECT * FROM found UNION ALL BY NAME SELECT * FROM apart) a
    LEFT JOIN totals USING (bureau_id, fiscal_year)
  )
),
of_kind AS (
  SELECT source, bureau_id, min(rank) AS rank FROM queue
  WHERE level IN ('certain', 'firm', 'loose') AND bureau_id IS NOT NULL GROUP BY source, bureau_id, kind
),
of_bureau AS (
  SELECT source, rank, row_number() OVER (PARTITION BY bureau_id ORDER BY rank) AS place FROM of_kind
),
places AS (
  ${regionYears(sql`SELECT DISTINCT b.region_code, coalesce(q.fiscal_year, ${NOW}) AS fiscal_year
    FROM queue q JOIN bureaus b USING (bureau_id) WHERE b.region_code IS NOT NULL`)}
),
turns AS (
  SELECT rank, row_number() OVER (PARTITION BY source ORDER BY rank) AS turn FROM of_bureau WHERE place <= ${A_BUREAU}
)
SELECT q.*, t.turn, b.name AS bureau, b.scope, b.bureau_type, coalesce(b.level, '') AS unit_level, b.region_code,
  p.region, p.region_name, p.region_latin, p.province
FROM queue q
LEFT JOIN turns t USING (rank)
LEFT JOIN bureaus b USING (bureau_id)
LEFT JOIN places p ON p.region_code = b.region_code AND p.fiscal_year = coalesce(q.fiscal_year, ${NOW})
ORDER BY rank`);
}
