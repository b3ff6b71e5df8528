import type { FacetRow } from "@/lib/metrics/queries/facets";
import type { SearchOption } from "../foundation/controls/filter-options";

/** The choices of one kind that the data allow. */
export const facetOptions = (facets: readonly FacetRow[], kind: FacetRow["kind"]): SearchOption[] =>
  facets
    .filter((facet) => facet.kind === kind)
    .map(({ value, label, hint }) => ({ value, label: label ?? value, ...(hint ? { hint } : {}) }));
