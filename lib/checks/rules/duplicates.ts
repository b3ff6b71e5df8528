import type { Passage } from "../../records/checked-document";
import { mostOf } from "../../records/extremes";
import { groupBy } from "../../records/group";
import type { Fact } from "../../records/schema";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import { REMARK } from "../remark";
import type { Check } from "../rule";

const ENOUGH = 4;

interface Pair {
  readonly left: Fact;
  readonly right: Fact;
}

/**
 * A block of the economic table whose figures are those of the block to its left, row by row: labels of
 * 307, 310 or 399 beside the figures of 302. The later block cannot be what its labels say.
 */
function* run(index: FactIndex): Iterable<Check> {
  const rows = index.of("economic_expenditure").filter((fact) => fact.table === "basic_detail");
  const lines = groupBy(rows, (fact) => fact.line);
  const pairs = [...lines.values()].flatMap(pairsOf);
  if (pairs.length < ENOUGH) return;
  for (const pair of pairs) yield repeated(pair.left, pair.right, pair.right.row ?? "", []);
  yield* unlabelled(index, lines, pairs);
}

function pairsOf(line: readonly Fact[]): Pair[] {
  const ordered = line.toSorted((a, b) => (a.char ?? 0) - (b.char ?? 0));
  return ordered.slice(1).flatMap((right, i): Pair[] => {
    const left = ordered[i] as Fact;
    const same = left.value === right.value && left.value !== "0.00";
    return same && left.subject_code?.slice(0, 3) !== right.subject_code?.slice(0, 3)
      ? [{ left, right }]
      : [];
  });
}

/** The same figures go on where the right block has no labels left. */
function* unlabelled(
  index: FactIndex,
  lines: ReadonlyMap<number | null, readonly Fact[]>,
  pairs: readonly Pair[],
): Iterable<Check> {
  const last = mostOf(pairs, ({ right }) => right.line ?? 0);
  const stem = pairs[0]?.left.subject_code?.slice(0, 3);
  const chars = new Set(index.facts.map((fact) => fact.char));
  for (const [line, facts] of lines) {
    if (line === null || line <= last) continue;
    const left = facts.toSorted((a, b) => (a.char ?? 0) - (b.char ?? 0)).at(-1);
    if (left?.subject_code?.slice(0, 3) !== stem || left?.value === "0.00") continue;
    const copy = index
      .onLine(line)
      .find(
        ({ char, text }) =>
          left && char > (left.char ?? 0) && !chars.has(char) && text.trim() === left.printed,
      );
    if (left && copy) yield repeated(left, left, "", [copy]);
  }
}

function repeated(left: Fact, right: Fact, label: string, passages: readonly Passage[]): Check {
  const name = label || "无名目";
  return {
    facts: passages.length > 0 ? [left] : [right, left],
    passages,
    ...REMARK,
    formula: `${left.row} ${left.printed} = ${label} ${right.printed}`,
    bearsOn: passages.length > 0 ? "none" : "first",
    says: {
      zh: `“${name}”一格的${right.printed}重复左栏“${left.row ?? ""}”的数字，同表多行如此`,
      en: `${label ? `“${label}”` : "a cell without a label"} repeats ${right.printed} of “${left.row ?? ""}” to its left, as do other rows of the table`,
    },
  };
}

export const DUPLICATE_RULE = declareRule("repeated_column", run);
