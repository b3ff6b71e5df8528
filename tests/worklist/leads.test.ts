import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileDatabase } from "../../lib/cli/compile-database";
import { readPackage } from "../../lib/cli/package-files";
import { explainLead } from "../../lib/compare/explain-lead";
import { findWatched } from "../../lib/compare/watched";
import { NodeEngine } from "../../lib/engine/node";
import { sql } from "../../lib/engine/sql";
import { findDenominator } from "../../lib/metrics/denominators";
import { type PeerRow, queryPeerValues } from "../../lib/metrics/queries/peer-values";
import { LEAD_LEVELS } from "../../lib/worklist/closed-lists";
import {
  countLeads,
  type Lead,
  type LeadCountRow,
  type LeadFilter,
  queryKnownKeys,
  queryLeadFacets,
  queryLeads,
  queryTopLeads,
} from "../../lib/worklist/leads";

const ALL: LeadFilter = { kinds: [], levels: [], text: "" };
let engine: NodeEngine;
let folder: string;
let leads: readonly Lead[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atlas-leads-"));
  await compileDatabase(await readPackage("data"), join(folder, "data.duckdb"));
  engine = await NodeEngine.open(join(folder, "data.duckdb"));
  leads = await engine.query<Lead>(queryLeads(ALL, "rank", 5000));
});

afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

describe("the worklist", () => {
  it("names every lead with a key of its own", () => {
    expect(leads.length).toBeGreaterThan(10);
    expect(new Set(leads.map((lead) => lead.key)).size).toBe(leads.length);
  });

  it("leaves out what rounding explains unless it is asked for", async () => {
    expect(leads.some((lead) => lead.level === "rounding")).toBe(false);
    const rounding = await engine.query<Lead>(queryLeads({ ...ALL, levels: ["rounding"] }, "rank", 10));
    expect(rounding.length).toBeGreaterThan(0);
  });

  it("begins with figures that disagree, the largest share of the unit's own total first, none above the whole", () => {
    const places = leads.map((lead) => LEAD_LEVELS.indexOf(lead.level));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const proved = leads.filter((lead) => lead.level === "certain").flatMap((lead) => lead.share ?? []);
    expect(proved.length).toBeGreaterThan(0);
    expect(proved).toEqual([...proved].sort((a, b) => b - a));
    expect(Math.max(...leads.map((lead) => lead.share ?? 0))).toBeLessThanOrEqual(1);
  });

  it("states findings of one document that share figures once, and loses none of them", async () => {
    const all = [
      ...leads,
      ...(await engine.query<Lead>(queryLeads({ ...ALL, levels: ["rounding"] }, "rank", 5000))),
    ];
    const told = all.flatMap((lead) => (lead.source === "finding" ? [lead] : []));
    const members = told.flatMap((lead) => lead.member_ids.split(" "));
    const findings = await engine.query(sql`SELECT finding_id, document_id, severity, figures FROM findings`);
    expect(members.sort()).toEqual(findings.map((row) => String(row.finding_id)).sort());
    expect(told.some((lead) => lead.members > 1)).toBe(true);
    const causeOf = new Map(
      told.flatMap((lead) => lead.member_ids.split(" ").map((id) => [id, lead.key] as const)),
    );
    const seen = new Map<string, string>();
    for (const row of findings) {
      if (row.severity === "rounding") continue;
      const cause = causeOf.get(String(row.finding_id)) ?? "";
      for (const [, fact] of String(row.figures).matchAll(/"fact_id":"([^"]+)"/g)) {
        const key = `${row.document_id}/${fact}`;
        expect(seen.get(key) ?? cause, key).toBe(cause);
        seen.set(key, cause);
      }
    }
  });

  it("puts one lead a unit among the few most worth a look", async () => {
    const top = await engine.query<Lead>(queryTopLeads());
    const units = top.flatMap((lead) => lead.bureau_id ?? []);
    expect(new Set(units).size).toBe(units.length);
  });

  it("counts the same as it lists", async () => {
    const counts = await engine.query<LeadCountRow>(countLeads(ALL));
    for (const { kind, level, leads: n } of counts) {
      const listed = await engine.query<Lead>(
        queryLeads({ ...ALL, kinds: [kind], levels: [level] }, "rank", 5000),
      );
      expect(listed).toHaveLength(n);
    }
  });

  it("is narrowed by bureau, level, words and keys, and takes quotes in words for what they are", async () => {
    const [first] = leads;
    const of = (filter: Partial<LeadFilter>) =>
      engine.query<Lead>(queryLeads({ ...ALL, ...filter }, "year", 5000));
    const ofCounties = await of({ unitLevels: ["county"] });
    expect(ofCounties.length).toBeGreaterThan(0);
    expect(ofCounties.length).toBe(leads.filter((lead) => lead.unit_level === "county").length);
    expect(ofCounties.length).toBeLessThan(leads.length);
    const own = await of({ bureaus: [first?.bureau_id ?? ""] });
    expect(own.length).toBe(leads.filter((lead) => lead.bureau_id === first?.bureau_id).length);
    expect(await of({ text: "' OR 1=1 --" })).toEqual([]);
    const key = first?.key ?? "";
    expect((await of({ keys: { mode: "only", keys: [key] } })).map((lead) => lead.key)).toEqual([key]);
    expect(await of({ keys: { mode: "without", keys: [key] } })).toHaveLength(leads.length - 1);
    expect(await of({ keys: { mode: "only", keys: [] } })).toEqual([]);
  });

  it("knows which marks have lost their lead", async () => {
    const key = leads[0]?.key ?? "";
    expect(await engine.query(queryKnownKeys([key, "o:gone/level/x/2020"]))).toEqual([{ key }]);
  });

  it("offers what it can be narrowed by", async () => {
    const facets = await engine.query(queryLeadFacets());
    expect(new Set(facets.map((row) => row.facet))).toEqual(new Set(["bureau", "region", "type", "year"]));
  });

  it("is explained by the functions of comparison with the numbers the table holds", async () => {
    const outliers = leads.flatMap((lead) => (lead.source === "outlier" ? [lead] : []));
    for (const lead of outliers) {
      const watched = findWatched(lead.watch);
      if (!watched) throw new Error(`nothing watches ${lead.watch}`);
      const year = lead.fiscal_year ?? 0;
      const rows = await engine.query<PeerRow>(
        queryPeerValues(watched.metric, findDenominator(watched.denominator), {
          scopes: lead.scope ? [lead.scope] : [],
          bureauTypes: [lead.bureau_type ?? ""],
          levels: [lead.unit_level ?? ""],
          years: { from: year - 1, to: year },
        }),
      );
      const explained = explainLead(watched, lead.change, rows, lead.bureau_id ?? "", year);
      const [all, population, , province] = explained?.comparisons ?? [];
      expect(all?.result.n).toBe(lead.all_n);
      expect(all?.result.score).toBeCloseTo(lead.all_score, 8);
      expect(all?.result.verdict).toBe("flag");
      expect(population?.result.n).toBe(lead.population_n);
      expect(province?.result.n).toBe(lead.province_n);
    }
  });
});
