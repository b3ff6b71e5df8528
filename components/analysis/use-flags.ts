"use client";

import { useMemo } from "react";
import type { BureauFilter } from "@/lib/metrics/queries/filter";
import { type OutlierLead, queryLeads } from "@/lib/worklist/leads";
import { freshRowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";

/** More than a page can mark one by one. */
const LIMIT = 500;

/** Watched values of a selection that stand out among their kind, by bureau and year. */
export interface Flags {
  readonly all: readonly OutlierLead[];
  of(bureauId: string, year: number): readonly OutlierLead[];
}

const NONE: readonly OutlierLead[] = [];

export function useFlags({ levels = [], ...filter }: BureauFilter, watches: readonly string[]): Flags {
  const leads = freshRowsOf(
    useEngineQuery<OutlierLead>(
      queryLeads(
        { ...filter, unitLevels: levels, kinds: ["level", "growth"], levels: [], text: "", watches },
        "rank",
        LIMIT,
      ),
    ),
  );
  return useMemo(() => {
    const byUnit = new Map<string, OutlierLead[]>();
    for (const lead of leads) {
      const key = `${lead.bureau_id}|${lead.fiscal_year}`;
      byUnit.set(key, [...(byUnit.get(key) ?? []), lead]);
    }
    return { all: leads, of: (id, year) => byUnit.get(`${id}|${year}`) ?? NONE };
  }, [leads]);
}
