import { groupBy } from "../../records/group";
import type { Fact } from "../../records/schema";
import type { FactIndex } from "../fact-index";
import type { Check, Rule } from "../rule";
import { sumCheck } from "../sum-check";

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
    const total = column.find((fact) => fact.subject_code === null);
    const classes = children.get("") ?? [];
    if (total && classes.length > 0)
      yield sumCheck(
        total,
        classes,
        `${total.table_title ?? ""}“${total.column ?? ""}”合计`,
        `total of ${total.column ?? ""}`,
      );
    for (const [code, parts] of children) {
      const whole = byCode.get(code);
      if (whole)
        yield sumCheck(
          whole,
          parts,
          `${whole.table_title ?? ""}“${whole.row ?? ""}”的${whole.column ?? ""}`,
          `${whole.row ?? ""}, ${whole.column ?? ""}`,
        );
    }
  }
}

function parentOf(code: string): string {
  return code.length > 3 ? code.slice(0, code.length === 6 ? 5 : -2) : "";
}

export const HIERARCHY_RULE: Rule = {
  id: "hierarchy_sum",
  kind: "hierarchy_sum",
  zh: "合计等于各类之和，类等于款之和，款等于项之和",
  en: "A total equals the sum of its classes, a class of its sections, a section of its items",
  identity: "类 = Σ 款, 款 = Σ 项",
  run,
};

/** Economic classes: 301 = Σ 301xx, and the totals of personnel and public expenses. */
function* runEconomic(index: FactIndex): Iterable<Check> {
  const rows = wholes(
    index
      .of("economic_expenditure")
      .filter((fact): fact is Fact & { subject_code: string } => fact.subject_code !== null),
  );
  const classes = rows.filter((fact) => fact.subject_code.length === 3);
  for (const whole of classes) {
    const parts = rows.filter(
      (fact) => fact.subject_code.length === 5 && fact.subject_code.startsWith(whole.subject_code),
    );
    if (parts.length > 0) yield sumCheck(whole, parts, `${whole.row ?? ""}`, `${whole.row ?? ""}`);
  }
  const personnel = index.of("personnel_expenses").find((fact) => fact.table === "basic_detail");
  const running = index.of("public_expenses").find((fact) => fact.table === "basic_detail");
  const isPersonnel = (fact: { subject_code: string }): boolean =>
    fact.subject_code === "301" || fact.subject_code === "303";
  const own = classes.filter(isPersonnel);
  const other = classes.filter((fact) => !isPersonnel(fact));
  if (personnel && own.length > 0)
    yield sumCheck(personnel, own, "人员经费合计", "total of personnel expenses");
  if (running && other.length > 0) yield sumCheck(running, other, "公用经费合计", "total of public expenses");
}

/** The one-block form splits each amount into personnel and public expenses: only its total column is summed. */
function wholes<F extends Fact>(facts: readonly F[]): F[] {
  return facts.filter((fact) => fact.column_id === null || fact.column_id === "total");
}

export const ECONOMIC_RULE: Rule = {
  id: "economic_sum",
  kind: "hierarchy_sum",
  zh: "经济分类的类等于款之和，人员经费等于301与303之和，公用经费等于其余各类之和",
  en: "Economic classes equal the sum of their sections; personnel is 301 + 303, public expenses the other classes",
  identity: "301 = Σ 301xx, 人员 = 301 + 303, 公用 = 302 + 307 + 309 + 310 + …",
  run: runEconomic,
};
