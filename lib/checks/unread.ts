import type { Unread } from "../records/checked-document";
import { absolute, add, compare, type Decimal, decimal, shift, subtract, sum } from "../records/decimal";
import { leastOf, mostOf } from "../records/extremes";
import { isProse } from "../records/prose";
import type { Fact } from "../records/schema";
import type { FactIndex } from "./fact-index";
import type { Check } from "./rule";
import type { RuleId } from "./statements";

const FIGURE = /^[-−]?\d[\d,，]*(?:\.\d+)?$/;

/** Figures of a check's table that are no records, by the lines between the table's first and last figure. */
function unreadBeside(index: FactIndex, [first]: readonly Fact[]): readonly Unread[] {
  if (!first || isProse(first.table) || index.document.unread.length === 0) return [];
  const lines = index.facts.flatMap((fact) =>
    fact.table === first.table && fact.table_title === first.table_title && fact.line !== null
      ? [fact.line]
      : [],
  );
  const [low, high] = [leastOf(lines, Number), mostOf(lines, Number)];
  return index.document.unread.filter(({ line }) => line >= low && line <= high);
}

/** Rules whose sums may have lost all parts but one; others with two terms compare two statements. */
const SUMS: ReadonlySet<RuleId> = new Set(["table_total", "row_sum", "hierarchy_sum", "economic_sum"]);

/** What the places hold together, in the unit of the table; null where one is no figure. */
function amountOfAll(unread: readonly Unread[], unit: string | null): Decimal | null {
  const texts = unread.map(({ text }) => text.replace(/\s/g, "").replace(/[,，]/g, "").replace("−", "-"));
  if (!texts.every((text) => FIGURE.test(text))) return null;
  const total = sum(texts.map((text) => absolute(decimal(text))));
  return unit === "万元" ? shift(total, 4) : total;
}

/**
 * A sum that does not hold in a table of which a figure could not be read proves nothing where that figure could
 * be what is missing.
 */
export function guardUnread(index: FactIndex, check: Check, rule: RuleId): Check {
  const { terms, expected, actual, tolerance, facts } = check;
  if (check.verdict !== "different" || !terms || !expected || !actual) return check;
  if (terms.length < 3 && !SUMS.has(rule)) return check;
  const unread = unreadBeside(index, facts);
  if (unread.length === 0) return check;
  const known = amountOfAll(unread, facts[0]?.printed_unit ?? null);
  const gap = absolute(subtract(actual, expected));
  if (known && compare(gap, tolerance ? add(known, tolerance) : known) > 0) return check;
  const lines = [...new Set(unread.map(({ line }) => line))];
  return {
    ...check,
    severity: "soft",
    note: {
      zh: `同表有${lines.length}处数字没能读出，差额可能就在那里。`,
      en: `${lines.length} place${lines.length === 1 ? "" : "s"} of the same table could not be read and may hold the difference.`,
    },
  };
}
