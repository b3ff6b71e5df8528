import { printStatement } from "../../engine/literal";
import { sql } from "../../engine/sql";
import { stands } from "../queries/counted";

/**
 * `CREATE TABLE fact_counts`: how many facts there are, in two ways, told apart by `counted_by`. 'bureau': one row for
 * each bureau, region, kind and status, with the names facts give bureau and region. 'measure': one row for each
 * measure and fiscal year, with `stating`, how many bureaus state it of the whole, in any document. `standing` are the
 * facts that stand. Reads facts and documents.
 */
export function buildFactCounts(): string {
  return printStatement(sql`CREATE OR REPLACE TABLE fact_counts AS
WITH counted AS (
  SELECT bureau_id, bureau, region, region_code, bureau_type, status, measure, fiscal_year,
    ${stands(sql`document_id`)} AS stands,
    value IS NOT NULL AND item IS NULL AND subject_code IS NULL AND phase IN ('actual', 'prior_actual') AS whole
  FROM facts
)
SELECT 'bureau' AS counted_by, bureau_id, region_code, bureau_type, status, NULL AS measure, NULL AS fiscal_year,
  max(bureau) FILTER (WHERE stands) AS bureau, max(region) FILTER (WHERE stands) AS region,
  count(*) FILTER (WHERE stands) AS standing, NULL AS stating
FROM counted GROUP BY ALL
UNION ALL
SELECT 'measure', NULL, NULL, NULL, NULL, measure, fiscal_year, NULL, NULL,
  count(*) FILTER (WHERE stands), count(DISTINCT bureau_id) FILTER (WHERE whole)
FROM counted GROUP BY ALL
ORDER BY ALL`);
}
