import { isProse } from "../../records/prose";
import type { Fact } from "../../records/schema";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import type { Check } from "../rule";
import { sumCheck } from "../sum-check";

const isWhole = (fact: Fact): boolean =>
  fact.subject_code === null && fact.item === null && fact.phase === "actual" && fact.origin !== "derived";

/** “基本支出…，其中：” and its parts may be paragraphs of their own, one below the other. */
const REACH = 300;

const before = (index: FactIndex, last: Fact): readonly Fact[] => {
  const from = (last.char ?? 0) - REACH;
  const close = index.narrative.filter(({ char }) => (char ?? 0) >= from && (char ?? 0) < (last.char ?? 0));
  const near = index.near(last);
  return near.length > 0 && near.some(({ measure }) => measure === "basic_expenditure") ? near : close;
};

/** Basic expenditure is personnel and public expenses: between the tables, and within a paragraph of the text. */
function* run(index: FactIndex): Iterable<Check> {
  const inTable = (measure: string, table: Fact["table"]): Fact | undefined =>
    index.of(measure).find((fact) => fact.table === table && isWhole(fact));
  const personnel = inTable("personnel_expenses", "basic_detail");
  const running = inTable("public_expenses", "basic_detail");
  const basic = inTable("basic_expenditure", "general_budget_expenditure");
  if (basic && personnel && running) yield sumCheck(basic, [personnel, running]);
  for (const last of index.of("public_expenses").filter((fact) => isProse(fact.table) && isWhole(fact))) {
    const near = before(index, last).filter((fact) => isWhole(fact) && fact.fund === last.fund);
    const persons = near.findLast((fact) => fact.measure === "personnel_expenses");
    const total = near.findLast((fact) => fact.measure === "basic_expenditure");
    if (total && persons) yield sumCheck(total, [persons, last]);
  }
}

export const BASIC_PARTS_RULE = declareRule("basic_parts", run);
