import { buildOutlierTable } from "../compare/outlier-table/build";
import { buildMetricGroups } from "../metrics/cubes/build";
import { buildFactCounts } from "../metrics/cubes/fact-counts";
import { buildPlaceTable } from "../metrics/region-years";
import { buildWideTable } from "../metrics/wide";
import { buildLeadTable } from "./lead-table";

/** Tables of the engine that are computed from those of the package, in the order they build on each other. */
export const DERIVED_TABLES: readonly { readonly name: string; readonly create: () => string }[] = [
  { name: "places_now", create: buildPlaceTable },
  { name: "bureau_years", create: buildWideTable },
  { name: "metric_groups", create: buildMetricGroups },
  { name: "fact_counts", create: buildFactCounts },
  { name: "outliers", create: buildOutlierTable },
  { name: "leads", create: buildLeadTable },
];
