import { TABLES } from "../records/closed-lists";
import type { Fact } from "../records/schema";

/** Tables of the accounts before forms and reports, these before the narrative. */
export function tableRank(fact: Fact): number {
  return TABLES.indexOf(fact.table);
}
