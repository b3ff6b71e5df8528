import { beforeAll, describe, expect, test } from "vitest";
import { peerQuery, watchedOf } from "../../components/outliers/outliers-view";
import { judgeComparable } from "../../lib/compare/comparable";
import type { NodeEngine } from "../../lib/engine/node";
import type { PeerRow } from "../../lib/metrics/queries/peer-values";
import { type Lead, type OutlierLead, queryLeads } from "../../lib/worklist/leads";
import { realEngine } from "../support/real-engine";

const middle = (sorted: readonly number[]): number => {
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[half - 1] ?? 0, sorted[half] ?? 0];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
};

describe("what stands out", () => {
  let engine: NodeEngine;
  let leads: readonly OutlierLead[] = [];
  beforeAll(async () => {
    engine = await realEngine();
    const all = await engine.query<Lead>(queryLeads({ kinds: [], levels: [], text: "" }, "rank", 5000));
    leads = all.filter((lead): lead is OutlierLead => lead.source === "outlier" && lead.change === "level");
  });

  test("stands out among units that the gate lets be compared, all of them, counted once", async () => {
    expect(leads.length).toBeGreaterThan(30);
    const kinds = new Map(
      leads.map((lead) => [
        [lead.watch, lead.scope, lead.bureau_type, lead.unit_level, lead.fiscal_year].join(),
        lead,
      ]),
    );
    expect(kinds.size).toBeGreaterThan(3);
    for (const [kind, lead] of kinds) {
      const rows = await engine.query<PeerRow>(peerQuery(lead));
      const judged = judgeComparable(rows);
      expect(judged.obstacles, kind).toEqual([]);
      const isLog = watchedOf(lead).scale === "log";
      const values = rows
        .flatMap(({ value }) =>
          value === null || (isLog && value <= 0) ? [] : [isLog ? Math.log(value) : value],
        )
        .sort((a, b) => a - b);
      expect(values.length, kind).toBe(lead.all_n);
      expect(middle(values)).toBeCloseTo(lead.all_median, 6);
    }
  });
});
