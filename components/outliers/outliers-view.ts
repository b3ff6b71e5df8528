import { findWatched, type Watched } from "@/lib/compare/watched";
import { findDenominator } from "@/lib/metrics/denominators";
import { queryPeerValues } from "@/lib/metrics/queries/peer-values";
import type { Selection } from "@/lib/view/fields";
import { LEAD_ORDERS, type LeadOrder, MARK_STATES, type MarkFilter } from "@/lib/worklist/closed-lists";
import type { LeadFilter, OutlierLead } from "@/lib/worklist/leads";
import type { Marks } from "@/lib/worklist/marks";

/** Leads fetched at first; more on request. */
export const FIRST_LEADS = 500;
export const MORE_LEADS = 2000;

const isOrder = (column: string | undefined): column is LeadOrder =>
  LEAD_ORDERS.some((order) => order === column);

export function orderOf(selection: Selection): LeadOrder {
  const column = selection.sort?.column;
  return isOrder(column) ? column : "rank";
}

/** Keys a choice of marks admits; undefined where every mark is admitted. */
function keysFor(wanted: readonly MarkFilter[], marks: Marks): LeadFilter["keys"] {
  if (wanted.length === 0) return undefined;
  const decided = [...marks.values()].filter((mark) => mark.state !== null);
  if (!wanted.includes("none")) {
    const keys = decided.filter(({ state }) => state !== null && wanted.includes(state));
    return { mode: "only", keys: keys.map(({ key }) => key) };
  }
  const unwanted = MARK_STATES.filter((state) => !wanted.includes(state));
  const keys = decided.filter(({ state }) => state !== null && unwanted.includes(state));
  return { mode: "without", keys: keys.map(({ key }) => key) };
}

/** What the address asks for; marks are this browser's own. */
export function filterOf(selection: Selection, marks: Marks): LeadFilter {
  const keys = keysFor(selection.marks ?? [], marks);
  return {
    regions: selection.regions ?? [],
    bureaus: selection.bureaus ?? [],
    bureauTypes: selection.bureauTypes ?? [],
    ...(selection.years ? { years: selection.years } : {}),
    kinds: selection.leadKinds ?? [],
    levels: selection.leadLevels ?? [],
    text: selection.text ?? "",
    ...(keys ? { keys } : {}),
  };
}

export const STANDARD_FILTER: LeadFilter = {
  regions: [],
  bureaus: [],
  bureauTypes: [],
  kinds: [],
  levels: [],
  text: "",
};

/** @throws Error for a watch the registry does not know, which the table of outliers never holds */
export function watchedOf({ watch }: Pick<OutlierLead, "watch">): Watched {
  const watched = findWatched(watch);
  if (!watched) throw new Error(`nothing watches ${watch}`);
  return watched;
}

/** The units a lead is compared with. */
export function peerQuery(lead: OutlierLead) {
  const { metric, denominator } = watchedOf(lead);
  const year = lead.fiscal_year ?? 0;
  return queryPeerValues(metric, findDenominator(denominator), {
    scopes: lead.scope ? [lead.scope] : [],
    bureauTypes: lead.bureau_type ? [lead.bureau_type] : [],
    levels: lead.unit_level ? [lead.unit_level] : [],
    years: { from: lead.change === "growth" ? year - 1 : year, to: year },
  });
}
