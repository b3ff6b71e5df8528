import type { Engine } from "@/lib/engine/types";
import { countFactsQuery, type FactListRow, factPageQuery } from "../facts/fact-queries";
import type { FactListStart } from "../facts/fact-table";
import { type FacetRow, facetsQuery } from "./facets";

export interface ExploreDefault {
  readonly facts: FactListStart;
  readonly facets: readonly FacetRow[];
}

/** Rows of the list before the engine is there. */
const FIRST = 30;

/** The default view: all facts, the first of them drawn. */
export async function loadDefault(engine: Engine): Promise<ExploreDefault> {
  const [counts, rows, facets] = await Promise.all([
    engine.query<{ total: number }>(countFactsQuery({})),
    engine.query<FactListRow>(factPageQuery({}, undefined, { offset: 0, limit: FIRST })),
    engine.query<FacetRow>(facetsQuery()),
  ]);
  // Thousands of places and bodies come with the engine, without which none can be chosen.
  const few = facets.filter(({ facet }) => facet !== "region" && facet !== "bureau");
  return { facts: { filter: {}, total: counts[0]?.total ?? 0, rows }, facets: few };
}
