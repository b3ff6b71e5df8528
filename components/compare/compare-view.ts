import { findWatched } from "@/lib/compare/watched";
import { type Denominator, findDenominator } from "@/lib/metrics/denominators";
import { type Metric, metricFor } from "@/lib/metrics/metric";
import type { BureauFilter } from "@/lib/metrics/queries/filter";
import { findMetric, isPerHead, METRICS } from "@/lib/metrics/registry";
import type { Scope } from "@/lib/records/vocabulary";
import type { Selection } from "@/lib/view/fields";

/** What the page compares, with every choice filled in but the year, which the data decide. */
export interface CompareView {
  readonly scope: Scope;
  readonly level: NonNullable<Selection["level"]>;
  readonly metric: Metric;
  readonly denominator: Denominator | undefined;
  readonly year: number | undefined;
  readonly regions: readonly string[];
  readonly bureauTypes: readonly string[];
  readonly levels: readonly string[];
  readonly peers: NonNullable<Selection["peers"]>;
  readonly focus: string | undefined;
  readonly picked: readonly string[];
}

const DEFAULT_SCOPE: Scope = "region_whole";
const DEFAULT_METRIC: Readonly<Record<Scope, string>> = {
  region_whole: "general_public_budget_expenditure",
  region_level: "general_public_budget_expenditure",
  department: "expenditure_total",
};
/** A whole county is compared with counties, never with its province. */
const DEFAULT_LEVEL = "county";

/** Metrics that make sense for a scope. */
export function metricsOf(scope: Scope): readonly Metric[] {
  return METRICS.filter((metric) => metric.scopes.includes(scope)).map((metric) => metricFor(metric, scope));
}

function chosenMetric(selection: Selection, scope: Scope): Metric {
  const chosen = findMetric(selection.metric ?? "");
  const metric = chosen?.scopes.includes(scope) ? chosen : findMetric(DEFAULT_METRIC[scope]);
  if (!metric) throw new Error(`no default metric for ${scope}`);
  return metricFor(metric, scope);
}

/** The denominators a metric admits. */
export function denominatorsOf(metric: Metric, scope: Scope): readonly Denominator["id"][] {
  if (!isPerHead(metric)) return [];
  return scope === "department" ? ["none", "population", "staff", "insured"] : ["none", "population"];
}

export function resolveCompare(selection: Selection): CompareView {
  const scope = selection.scope ?? DEFAULT_SCOPE;
  const metric = chosenMetric(selection, scope);
  const admitted = denominatorsOf(metric, scope);
  const wanted = selection.denominator ?? "population";
  const denominator = admitted.includes(wanted) ? findDenominator(wanted) : undefined;
  const picked = selection.bureaus ?? [];
  return {
    scope,
    level: selection.level ?? DEFAULT_LEVEL,
    metric,
    denominator,
    year: selection.years?.to,
    regions: selection.regions ?? [],
    bureauTypes: scope === "department" ? (selection.bureauTypes ?? []) : [],
    levels: scope === "department" ? (selection.levels ?? []) : [selection.level ?? DEFAULT_LEVEL],
    peers: selection.peers ?? "all",
    focus: selection.units?.[0]?.id ?? picked[0],
    picked,
  };
}

/** What of the worklist concerns the page: its metric, where the worklist looks at it per the same people. */
export function watchesOf({ metric, denominator }: CompareView): readonly string[] {
  const watched = findWatched(metric.id);
  const own = metric.denominator === null ? (denominator?.id ?? "none") : "none";
  return watched && watched.denominator === own ? [watched.id] : [];
}

/** The bureau-years the page asks about; peers are chosen among them afterwards. */
export function compareFilter(view: CompareView, year: number | undefined): BureauFilter {
  const { scope, regions, bureauTypes, levels, peers, picked } = view;
  return {
    scopes: [scope],
    regions,
    bureauTypes,
    levels,
    ...(peers === "picked" && picked.length > 0
      ? { bureaus: [...new Set([...picked, ...(view.focus ? [view.focus] : [])])] }
      : {}),
    ...(year === undefined ? {} : { years: { from: year, to: year } }),
  };
}
