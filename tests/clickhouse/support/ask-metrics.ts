import { ClickHouseEngine } from "../../../lib/engine/clickhouse";
import { findDenominator } from "../../../lib/metrics/denominators";
import { queryPeerValues } from "../../../lib/metrics/queries/peer-values";
import { querySummary } from "../../../lib/metrics/queries/summary";
import { findMetric } from "../../../lib/metrics/registry";

/** Sums and values of some metrics per resident of whole places, asked of a server. */
async function askMetrics(url: string, ids: readonly string[]): Promise<unknown[]> {
  const engine = new ClickHouseEngine(url);
  await engine.start();
  const answers: unknown[] = [];
  for (const id of ids) {
    const metric = findMetric(id);
    if (!metric) throw new Error(`no metric ${id}`);
    const asked = [metric, findDenominator("population"), { scopes: ["region_whole"] }] as const;
    answers.push(await engine.query(querySummary(...asked)), await engine.query(queryPeerValues(...asked)));
  }
  return answers;
}

Object.assign(window, { askMetrics });
