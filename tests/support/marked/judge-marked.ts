import { findMeasure } from "../../../lib/records/measures";
import type { Fact } from "../../../lib/records/schema";
import type { Mark, Statement } from "./read-marked";

const DOUBTED = new Set(["ambiguous", "clash"]);

/** Statements no undoubted record makes, and undoubted records nobody stated; both as printed words. */
export function judgeMarked(marks: readonly Mark[], facts: readonly Fact[], accounts: number) {
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const mark of marks) {
    const here = facts.filter(
      (fact) =>
        fact.char !== null &&
        fact.char >= mark.start &&
        fact.char < mark.end &&
        fact.measure !== "stated_amount" &&
        isSure(fact),
    );
    for (const statement of mark.states)
      if (!statement.optional && !here.some((fact) => makes(fact, statement, accounts)))
        missed.push(`${mark.printed} ${statement.change ?? ""}${statement.measure} ${statement.phase}`);
    for (const fact of here)
      if (!mark.states.some((statement) => isMeant(fact, statement, accounts)))
        wrong.push(`${mark.printed} ${fact.measure} ${fact.phase} ${fact.fiscal_year}`);
  }
  return { missed, wrong };
}

const isSure = (fact: Fact): boolean => !DOUBTED.has(fact.status ?? "");

/** A value computed from a stated change is meant where the change is one against the previous year. */
function isMeant(fact: Fact, statement: Statement, accounts: number): boolean {
  if (fact.origin === "derived") return statement.change !== null && statement.phase === "prior_actual";
  return makes(fact, statement, accounts);
}

function makes(fact: Fact, statement: Statement, accounts: number): boolean {
  if (fact.origin === "derived") return false;
  if (statement.change) return isChange(fact, statement);
  const year = statement.year ?? (statement.phase === "prior_actual" ? accounts - 1 : accounts);
  return (
    fact.measure === statement.measure &&
    fact.phase === statement.phase &&
    fact.fiscal_year === year &&
    (statement.fund === null || fact.fund === statement.fund) &&
    (statement.subject === null || (fact.subject_code ?? statement.subject) === statement.subject) &&
    (statement.item === null || fact.item === statement.item)
  );
}

function isChange(fact: Fact, { change, measure, subject }: Statement): boolean {
  if (fact.measure !== "change_amount" && fact.measure !== "change_percent") return false;
  const negative = fact.value?.startsWith("-") ?? false;
  const zero = /^-?0(?:\.0+)?$/.test(fact.value ?? "");
  if (!zero && negative !== (change === "-")) return false;
  return subject !== null || (fact.item ?? "").includes(findMeasure(measure)?.zh ?? measure);
}
