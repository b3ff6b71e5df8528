import { groupBy } from "../../records/group";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import type { Check } from "../rule";
import { sumCheck } from "../sum-check";
import { cellOf } from "../wording";

/** Columns of one table by subject: total row, 类, 款 and 项 are levels of one sum. */
function* run(index: FactIndex): Iterable<Check> {
  const subjects = index.facts.filter((fact) => fact.column_id !== null && fact.phase === "actual");
  for (const column of groupBy(subjects, (fact) =>
    [fact.table, fact.table_title, fact.column_id].join("|"),
  ).values()) {
    const byCode = new Map(
      column.flatMap((fact) => (fact.subject_code ? [[fact.subject_code, fact] as const] : [])),
    );
    const children = groupBy([...byCode.values()], (fact) => parentOf(fact.subject_code ?? ""));
    const total = column.find((fact) => fact.subject_code === null && fact.subject_name === null);
    const classes = children.get("") ?? [];
    if (total && classes.length > 0) yield sumCheck(total, classes, cellOf(total));
    for (const [code, parts] of children) {
      const whole = byCode.get(code);
      if (whole) yield sumCheck(whole, parts, cellOf(whole));
    }
  }
}

function parentOf(code: string): string {
  return code.length > 3 ? code.slice(0, code.length === 6 ? 5 : -2) : "";
}

export const HIERARCHY_RULE = declareRule("hierarchy_sum", run);
