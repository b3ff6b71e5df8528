import type { FactIndex } from "../fact-index";
import type { Check } from "../rule";
import { sumCheck } from "../sum-check";
import { placeOf } from "../wording";

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
