import { type Decimal, divide, formatDecimal } from "../records/decimal";
import type { Fact, Finding } from "../records/schema";
import type { Severity } from "../records/vocabulary";
import { FactIndex } from "./fact-index";
import { markPreferred } from "./preferred";
import { RULES } from "./registry";
import type { Check } from "./rule";
import { type Applied, settleStatuses } from "./status";

export interface Checked {
  readonly facts: readonly Fact[];
  readonly findings: readonly Finding[];
}

interface Source {
  readonly file: string;
  readonly documentId: string;
}

/** Runs every rule over the facts of one document: statuses, preferred statements and findings. */
export function checkFacts(facts: readonly Fact[], source: Source): Checked {
  const index = new FactIndex(facts);
  const applied: Applied[] = RULES.flatMap((rule) => [...rule.run(index)].map((check) => ({ rule, check })));
  const findings = applied
    .filter(({ check }) => check.verdict !== "equal")
    .map((entry, i) => finding(entry, i, source));
  return { facts: markPreferred(settleStatuses(facts, applied)), findings };
}

function finding({ rule, check }: Applied, index: number, source: Source): Finding {
  const rounding = check.verdict === "rounding";
  const expected = formatDecimal(check.expected);
  const actual = formatDecimal(check.actual);
  return {
    finding_id: `${source.documentId.slice(0, 12)}-f${index + 1}`,
    file: source.file,
    document_id: source.documentId,
    rule: rule.id,
    kind: rule.kind,
    severity: rounding ? "rounding" : severityOf(check),
    message_zh: message(`${check.subjectZh}：${rule.zh}。`, check, rounding, "zh"),
    message_en: message(`${check.subjectEn}: ${rule.en}. `, check, rounding, "en"),
    figures: check.facts.map((fact) => ({
      printed: fact.printed ?? "",
      value: fact.value,
      unit: fact.unit,
      label: [fact.row, fact.column].filter(Boolean).join(" / ") || null,
      fact_id: fact.fact_id,
      line: fact.line,
      page: fact.page,
    })),
    lines: [...new Set(check.facts.flatMap((fact) => (fact.line === null ? [] : [fact.line])))].sort(
      (a, b) => a - b,
    ),
    pages: [],
    expected,
    actual,
    tolerance: formatDecimal(check.tolerance),
    formula: check.formula,
  };
}

/** A contradiction is certain only between figures whose reading is. */
function severityOf(check: Check): Severity {
  return check.facts.some((fact) => fact.status === "ambiguous") ? "soft" : (check.severity ?? "certain");
}

function message(lead: string, check: Check, rounding: boolean, locale: "zh" | "en"): string {
  const unit = check.facts[0]?.printed_unit ?? "";
  const actual = inUnit(check.actual, unit);
  const expected = inUnit(check.expected, unit);
  if (actual === expected) return lead;
  if (locale === "zh") {
    return `${lead}印作 ${actual}${unit}，按其他数字应为 ${expected}${unit}${rounding ? "，差额在末位进位之内" : ""}。`;
  }
  return `${lead}Printed ${actual} ${unit}, the other figures give ${expected} ${unit}${rounding ? " (explained by rounding)" : ""}.`;
}

const POWERS: Readonly<Record<string, number>> = { 万元: 4, 万: 4, 亿元: 8, 亿: 8, 千元: 3 };

/** A value in 元 as it would be printed in the table's own unit; computed rates keep four decimals. */
function inUnit(value: Decimal, unit: string): string {
  const scaled: Decimal = { digits: value.digits, scale: value.scale + (POWERS[unit] ?? 0) };
  return scaled.scale > 6
    ? formatDecimal(divide(scaled, { digits: 1n, scale: 0 }, 4))
    : formatDecimal(scaled);
}
