import { type PriceChoice, readPriceChoice } from "@/lib/compare/real-terms";
import type { Sql } from "@/lib/engine/sql";
import { queryCells } from "@/lib/metrics/queries/cells";
import type { BureauFilter } from "@/lib/metrics/queries/filter";
import { queryPanelGroups } from "@/lib/metrics/queries/panel";
import type { Scope } from "@/lib/records/vocabulary";
import type { Selection } from "@/lib/view/fields";

/** The total and its parts, as columns of the wide table. */
export const PARTS = [
  "total",
  "abroad",
  "vehicle_total",
  "vehicle_purchase",
  "vehicle_operation",
  "reception",
] as const;
export type PartId = (typeof PARTS)[number];

export const columnOfPart = (part: PartId): string => `three_public_${part}`;
export const budgetColumns = (part: PartId) =>
  ({
    adjusted: `three_public_${part}_budget_adjusted`,
    initial: `three_public_${part}_budget_initial`,
  }) as const;

export interface ThreePublicView {
  readonly scope: Scope;
  readonly part: PartId;
  readonly regions: readonly string[];
  readonly bureauTypes: readonly string[];
  readonly levels: readonly string[];
  readonly bureaus: readonly string[];
  /** Undefined: the window with the fullest fixed panel. */
  readonly window: Selection["years"];
  /** F3: how amounts become comparable over years; null where they are left as printed. */
  readonly prices: PriceChoice | null;
}

const isPart = (text: string | undefined): text is PartId => PARTS.some((part) => part === text);

export function resolveThreePublic(selection: Selection): ThreePublicView {
  // Governments publish more years, and budgets beside them.
  const scope = selection.scope ?? "region_level";
  return {
    scope,
    part: isPart(selection.part) ? selection.part : "total",
    regions: selection.regions ?? [],
    bureauTypes: scope === "department" ? (selection.bureauTypes ?? []) : [],
    levels: selection.levels ?? [],
    bureaus: selection.bureaus ?? [],
    window: selection.years,
    prices: selection.prices === undefined ? null : readPriceChoice(selection.prices),
  };
}

/** Sums over all units, for when there are too many to fetch. */
export function threePublicGroups(view: ThreePublicView): Sql {
  return queryPanelGroups(columnOfPart(view.part), budgetColumns(view.part), filterOf(view));
}

/** Actuals of every part, both budgets of the chosen one, and the printed completion rate. */
export function threePublicQuery(view: ThreePublicView): Sql {
  const columns = [
    ...PARTS.map(columnOfPart),
    ...Object.values(budgetColumns(view.part)),
    "three_public_completion_rate",
  ];
  return queryCells(columns, filterOf(view));
}

export function filterOf({ scope, regions, bureauTypes, levels, bureaus }: ThreePublicView): BureauFilter {
  return { scopes: [scope], regions, bureauTypes, levels, bureaus };
}
