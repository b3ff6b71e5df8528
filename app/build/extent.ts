import type { DataExtent } from "@/components/foundation/shell/shell";
import { sql } from "@/lib/engine/sql";
import { buildEngine } from "./engine";

/** First and last year there are figures for; null where there are none. */
export async function loadExtent(): Promise<DataExtent | null> {
  const engine = await buildEngine();
  const [row] = await engine.query<{ first: number | null; last: number | null }>(
    sql`SELECT min(fiscal_year) AS first, max(fiscal_year) AS last FROM facts`,
  );
  return row && row.first !== null && row.last !== null ? { from: row.first, to: row.last } : null;
}
