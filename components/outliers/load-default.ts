import { sql, values } from "@/lib/engine/sql";
import type { Engine, Statement } from "@/lib/engine/types";
import { countLeads, type Lead, type LeadCountRow, queryLeads } from "@/lib/worklist/leads";
import type { FindingRow } from "../foundation/evidence/queries";
import { FIRST_LEADS, STANDARD_FILTER } from "./outliers-view";

export interface OutliersInitial {
  readonly leads: readonly Lead[];
  readonly counts: readonly LeadCountRow[];
  readonly finding: readonly FindingRow[];
}

/** Leads an exported page holds; the engine brings the rest. */
const EXPORTED = 40;

/** Findings by their ids, the gravest first. */
export function findingsByIdQuery(ids: readonly string[]): Statement {
  return sql`SELECT finding_id, rule, kind, severity, message_zh, message_en, explanation_zh, explanation_en, CAST(figures AS VARCHAR) AS figures,
      CAST(lines AS VARCHAR) AS lines, expected, actual, formula
    FROM findings WHERE finding_id IN ${values(ids)} ORDER BY severity, finding_id`;
}

export const findingQuery = (id: string): Statement => findingsByIdQuery([id]);

export const standardLeads = (): Statement => queryLeads(STANDARD_FILTER, "rank", FIRST_LEADS);

/** The queue as it stands without a choice, and the first lead's figures. */
export async function loadDefault(engine: Engine): Promise<OutliersInitial> {
  const [leads, counts] = await Promise.all([
    engine.query<Lead>(standardLeads()),
    engine.query<LeadCountRow>(countLeads(STANDARD_FILTER)),
  ]);
  const [first] = leads;
  const finding =
    first?.source === "finding" ? await engine.query<FindingRow>(findingQuery(first.finding_id)) : [];
  return { leads: leads.slice(0, EXPORTED), counts, finding };
}
