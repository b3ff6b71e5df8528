import { ZERO } from "../../records/decimal";
import { groupBy } from "../../records/group";
import type { Fact } from "../../records/schema";
import { amountOf } from "../amount";
import type { FactIndex } from "../fact-index";
import type { Check, Rule } from "../rule";

const ENOUGH = 4;

/**
 * A block of the economic table whose figures are those of the block to its left, row by row: labels of
 * 307, 310 or 399 beside the figures of 302. The later block cannot be what its labels say.
 */
function* run(index: FactIndex): Iterable<Check> {
  const rows = index.of("economic_expenditure").filter((fact) => fact.table === "basic_detail");
  const pairs: [Fact, Fact][] = [];
  for (const line of groupBy(rows, (fact) => fact.line).values()) {
    const ordered = line.toSorted((a, b) => (a.char ?? 0) - (b.char ?? 0));
    for (let i = 1; i < ordered.length; i++) {
      const [left, right] = [ordered[i - 1] as Fact, ordered[i] as Fact];
      if (
        left.value === right.value &&
        left.value !== "0.00" &&
        left.subject_code?.slice(0, 3) !== right.subject_code?.slice(0, 3)
      )
        pairs.push([left, right]);
    }
  }
  if (pairs.length < ENOUGH) return;
  for (const [left, right] of pairs) {
    const value = amountOf(right)?.value ?? ZERO;
    yield {
      facts: [right],
      verdict: "different",
      expected: value,
      actual: value,
      tolerance: ZERO,
      formula: `${left.row} ${left.printed} = ${right.row} ${right.printed}`,
      subjectZh: `“${right.row ?? ""}”重复左栏“${left.row ?? ""}”的数字`,
      subjectEn: `${right.row ?? ""} repeats the figure of ${left.row ?? ""}`,
    };
  }
}

export const DUPLICATE_RULE: Rule = {
  id: "repeated_column",
  kind: "duplicate_cells",
  zh: "相邻两栏不应逐行重复同一组数字",
  en: "Two neighbouring blocks do not repeat one set of figures row by row",
  identity: "block i ≠ block i+1",
  run,
};
