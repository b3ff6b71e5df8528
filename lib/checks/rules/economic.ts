import { groupBy } from "../../records/group";
import type { Fact } from "../../records/schema";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import type { Check } from "../rule";
import { sumCheck } from "../sum-check";
import { placeOf } from "../wording";

type Coded = Fact & { readonly subject_code: string };

/**
 * Economic classes: 301 = Σ 301xx, and the totals of personnel and public expenses. A class that is printed several
 * times is so with its items: the second time is the sum of what is printed the second time.
 */
function* run(index: FactIndex): Iterable<Check> {
  const rows = wholes(
    index
      .of("economic_expenditure")
      .filter(
        (fact): fact is Coded =>
          fact.subject_code !== null && fact.item === null && fact.table === "basic_detail",
      ),
  );
  const classes = rows.filter((fact) => fact.subject_code.length === 3);
  const items = groupBy(
    rows.filter((fact) => fact.subject_code.length === 5),
    (fact) => fact.subject_code.slice(0, 3),
  );
  for (const [code, printings] of groupBy(classes, (fact) => fact.subject_code)) {
    const byItem = [...groupBy(items.get(code) ?? [], (fact) => fact.subject_code).values()];
    for (const [i, whole] of printings.entries()) {
      const parts = byItem.flatMap((rows) =>
        printings.length === 1 ? rows : (rows[i] ?? rows.at(-1) ?? []),
      );
      if (parts.length > 0) yield sumCheck(whole, parts, [], placeOf(whole));
    }
  }
  const inTable = (measure: string) =>
    index.of(measure).find((fact) => fact.table === "basic_detail" && fact.item === null);
  const [personnel, running] = [inTable("personnel_expenses"), inTable("public_expenses")];
  const own = classes.filter(isPersonnel);
  const other = classes.filter((fact) => !isPersonnel(fact));
  if (personnel && own.length > 0) yield sumCheck(personnel, own, [], placeOf(personnel));
  if (running && other.length > 0) yield sumCheck(running, other, [], placeOf(running));
}

const isPersonnel = (fact: Coded): boolean => fact.subject_code === "301" || fact.subject_code === "303";

/** The one-block form splits each amount into personnel and public expenses: only its total column is summed. */
function wholes(facts: readonly Coded[]): readonly Coded[] {
  return facts.filter((fact) => fact.column_id === null || fact.column_id === "total");
}

export const ECONOMIC_RULE = declareRule("economic_sum", run);
