import type { TableKind } from "./vocabulary";

/** Whether a figure stands in running text, of accounts or of a budget. */
export const isProse = (table: TableKind): boolean => table === "narrative" || table === "budget_narrative";
