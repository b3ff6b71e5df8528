import { isProse } from "../../records/prose";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import { REMARK } from "../remark";
import type { Check } from "../rule";

const ENOUGH = 4;

/** A row whose figures are the numbers of the form's columns: 1, 2, 3, … read as data. */
function* run(index: FactIndex): Iterable<Check> {
  for (const row of index.tableRows()) {
    if (!row[0] || isProse(row[0].table) || row[0].table.startsWith("performance")) continue;
    const ordered = row
      .filter((fact) => fact.unit === "元" && fact.origin !== "derived")
      .toSorted((a, b) => (a.char ?? 0) - (b.char ?? 0));
    const figures = ordered.map((fact) => fact.printed ?? "");
    if (!areColumnNumbers(figures)) continue;
    const printed = figures.join("、");
    yield {
      facts: ordered,
      ...REMARK,
      severity: "soft",
      says: {
        zh: `“${ordered[0]?.row ?? ""}”一行的数字${printed}就是表头的栏次`,
        en: `the figures ${printed} of the row “${ordered[0]?.row ?? ""}” are the numbers of the form's columns`,
      },
    };
  }
}

/** A bare year that the table's own header or title prints, read as an amount of money. */
function* years(index: FactIndex): Iterable<Check> {
  for (const fact of index.facts) {
    if (isProse(fact.table) || fact.unit !== "元" || fact.origin === "derived") continue;
    if (!/^(?:19|20)\d\d$/.test(fact.printed ?? "")) continue;
    const year = fact.printed ?? "";
    if (!`${fact.column ?? ""} ${fact.table_title ?? ""} ${fact.fiscal_year ?? ""}`.includes(year)) continue;
    yield {
      facts: [fact],
      ...REMARK,
      severity: "soft",
      says: {
        zh: `“${fact.row ?? ""}”一行的数字${year}恰是表头的年份`,
        en: `the figure ${year} of the row “${fact.row ?? ""}” is the year of the form's header`,
      },
    };
  }
}

/** 1, 2, 3, 4 …: figures as printed that count on from the first. */
export function areColumnNumbers(figures: readonly string[]): boolean {
  const first = Number(figures[0]);
  return (
    figures.length >= ENOUGH &&
    figures.every((figure, i) => /^\d{1,2}$/.test(figure) && Number(figure) === first + i)
  );
}

export const COLUMN_NUMBER_RULE = declareRule("column_numbers", function* (index) {
  yield* run(index);
  yield* years(index);
});
