import type { FactIndex } from "../fact-index";
import type { Check } from "../rule";
import { sumCheck } from "../sum-check";
import { placeOf } from "../wording";
import { isFilled, stray } from "./stray-figure";

const TOTAL = "fiscal_appropriation_expenditure";
/** Rows of the fiscal table that a fund's column adds up to the first of each. */
const SUMMED: readonly (readonly [total: string, parts: readonly string[]])[] = [
  [`${TOTAL}_grand_total`, [TOTAL, "closing_balance"]],
  [TOTAL, ["function_expenditure"]],
];

/** A fund's total without any part in its column, where the column of another fund has both. */
export function* strayFunds(index: FactIndex): Iterable<Check> {
  for (const [measure, parts] of SUMMED) {
    const totals = index
      .of(measure)
      .filter((fact) => fact.table === "fiscal_total" && fact.phase === "actual" && fact.fund !== "all");
    const below = new Set(
      parts
        .flatMap((part) => index.of(part))
        .filter((fact) => fact.table === "fiscal_total" && fact.phase === "actual" && isFilled(fact))
        .map((fact) => fact.fund),
    );
    if (!totals.some((fact) => below.has(fact.fund))) continue;
    for (const total of totals) if (isFilled(total) && !below.has(total.fund)) yield stray(total, "parts");
  }
}

/** Each row of the fiscal table: 合计 = general + government fund + state capital. */
export function* fundColumns(index: FactIndex): Iterable<Check> {
  for (const row of index.tableRows()) {
    const cells = row.filter(
      (fact) => fact.table === "fiscal_total" && /expenditure|closing/.test(fact.measure),
    );
    for (const total of cells.filter((fact) => fact.fund === "all")) {
      const parts = cells.filter(
        (fact) =>
          fact.fund !== "all" &&
          fact.fund !== null &&
          fact.measure === total.measure &&
          fact.phase === total.phase,
      );
      if (parts.length > 0) yield sumCheck(total, parts, placeOf(total));
    }
  }
}
