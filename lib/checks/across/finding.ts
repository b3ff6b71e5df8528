import { absolute, formatDecimal } from "../../records/decimal";
import type { Closing, Fact, Finding, FindingFigure } from "../../records/schema";
import type { Words } from "../rule";
import { capital, inUnit } from "../wording";
import { closeCluster } from "./closing";
import { type Cluster, clustersOf, gapOf } from "./cluster";
import type { AcrossRuleStatement, Comparison, Difference, OneSided } from "./rule";
import { printOf, statedIn, thingOf } from "./words";

/** Figures a finding cites of those that differ, and of those only one side has; the others are counted. */
const MOST_FIGURES = 60;
/** Differences named beside the largest. */
const NAMED = 3;

const labelOf = (fact: Fact): string => [fact.row, fact.column].filter(Boolean).join(" / ");

function figureOf(fact: Fact): FindingFigure {
  return {
    file: fact.file,
    printed: fact.origin === "corrected" ? (fact.formula ?? "") : fact.printed || printOf(fact).zh,
    value: /^-?\d+(\.\d+)?$/.test(fact.value ?? "") ? fact.value : null,
    unit: fact.unit,
    label: labelOf(fact) || null,
    fact_id: fact.fact_id,
    line: fact.line,
    page: fact.page,
  };
}

function differenceWords(difference: Difference): Words {
  const [stated, ...others] = difference.facts;
  const thing = thingOf(stated);
  const gap = inUnit(absolute(gapOf(difference)), stated.printed_unit ?? stated.unit);
  const otherIn = (fact: Fact): Words => {
    const said = statedIn(fact);
    if (fact.measure === stated.measure) return said;
    const other = thingOf(fact);
    return { zh: `${other.zh}在 ${said.zh}`, en: `${other.en} is ${said.en}` };
  };
  const [own, rest] = [statedIn(stated), others.slice(0, NAMED).map(otherIn)];
  const more = others.length - rest.length;
  return {
    zh: `${thing.zh}：${[own, ...rest].map(({ zh }) => zh).join("，")}${more > 0 ? `等${others.length}处` : ""}，相差 ${gap.zh}`,
    en: `${capital(thing.en)}: ${[own, ...rest].map(({ en }) => en).join(", ")}${more > 0 ? ` and ${more} more` : ""}; the gap is ${gap.en}`,
  };
}

function oneSidedWords({ fact, other, side }: OneSided): Words {
  const [thing, stated] = [thingOf(fact), statedIn(fact)];
  if (side === "changed" && other) {
    const before = statedIn(other);
    return {
      zh: `${thing.zh}：${stated.zh}，${before.zh}`,
      en: `${capital(thing.en)}: ${stated.en}, ${before.en}`,
    };
  }
  if (side === "dropped")
    return {
      zh: `${thing.zh}：${stated.zh}，自评中没有这项指标`,
      en: `${capital(thing.en)}: ${stated.en}, is not in the self-evaluation`,
    };
  return side === "added"
    ? {
        zh: `${thing.zh}：${stated.zh}，是后来的版本新增的`,
        en: `${capital(thing.en)}: ${stated.en}, new in the later edition`,
      }
    : {
        zh: `${thing.zh}：${stated.zh}，在后来的版本里没有了`,
        en: `${capital(thing.en)}: ${stated.en}, is gone from the later edition`,
      };
}

function messageOf(cluster: Cluster, note: Words | undefined): Words {
  const [first, ...others] = [
    ...cluster.differences.map(differenceWords),
    ...cluster.oneSided.map(oneSidedWords),
  ] as [Words, ...Words[]];
  const named = others.slice(0, NAMED);
  const more = others.length - named.length;
  return {
    zh: `${[first, ...named].map(({ zh }) => zh).join("；")}${more > 0 ? `；另有 ${more} 项也不一致` : ""}。${note ? `${note.zh}。` : ""}`,
    en: `${[first, ...named].map(({ en }) => en).join("; ")}${more > 0 ? `; ${more} more differ` : ""}.${note ? ` ${capital(note.en)}.` : ""}`,
  };
}

const placesOf = (facts: readonly Fact[], own: string, place: "line" | "page"): number[] =>
  [...new Set(facts.flatMap((fact) => (fact.document_id === own ? (fact[place] ?? []) : [])))].sort(
    (a, b) => a - b,
  );

function findingOf(
  rule: AcrossRuleStatement,
  comparison: Comparison,
  cluster: Cluster,
  closings: readonly Closing[],
): Omit<Finding, "finding_id"> {
  const sided = cluster.oneSided.flatMap(({ fact, other }) => (other ? [fact, other] : [fact]));
  const differing = cluster.differences.flatMap((one) => one.facts);
  const facts = [...new Set([...differing.slice(0, MOST_FIGURES), ...sided.slice(0, MOST_FIGURES)])];
  const [{ file, document_id }] = facts as [Fact];
  const message = messageOf(cluster, comparison.note);
  const [largest] = cluster.differences;
  const closed = closings.length > 0;
  return {
    file,
    document_id,
    rule: rule.id,
    scope: "across",
    kind: rule.kind,
    severity: "soft",
    message_zh: message.zh,
    message_en: message.en,
    explanation_zh: closed ? `文件所印可以解释到末位：${closings.map(({ zh }) => zh).join("；")}。` : null,
    explanation_en: closed
      ? `What is printed explains it to the last digit: ${closings.map(({ en }) => en).join("; ")}.`
      : null,
    supported_fact: null,
    clearing_fact: null,
    clearing_value: null,
    figures: facts.map(figureOf),
    lines: placesOf(facts, document_id, "line"),
    pages: placesOf(facts, document_id, "page"),
    expected: largest ? formatDecimal(largest.expected) : null,
    actual: largest ? formatDecimal(largest.actual) : null,
    tolerance: largest ? formatDecimal(largest.tolerance) : null,
    formula: largest?.formula ?? null,
    closed_by: closed ? [...closings] : null,
  };
}

/** The findings of a comparison: one a cause, with what the documents print to close it. */
export function findingsOf(rule: AcrossRuleStatement, comparison: Comparison): Omit<Finding, "finding_id">[] {
  return clustersOf(comparison.differences, comparison.oneSided ?? []).map((cluster) =>
    findingOf(rule, comparison, cluster, closeCluster(rule, comparison, cluster)),
  );
}
