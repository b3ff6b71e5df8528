import { formatDecimal } from "../records/decimal";
import type { Fact, Finding } from "../records/schema";
import type { Severity } from "../records/vocabulary";
import type { Explainer } from "./explain";
import type { Check, Words } from "./rule";
import type { Applied } from "./status";
import { capital, cellOf, correctionWords, inUnit, statesOf } from "./wording";

export interface Source {
  readonly file: string;
  readonly documentId: string;
}

/** The record of a check that did not hold. */
export function makeFinding(
  { rule, check }: Applied,
  index: number,
  source: Source,
  explainer: Explainer,
): Finding {
  const severity = severityOf(check);
  const message = sentence(check, rule.zh, rule.en);
  const explanation = severity === "rounding" ? null : explainer.explain(check);
  const passages = check.passages ?? [];
  return {
    finding_id: `${source.documentId.slice(0, 12)}-f${index + 1}`,
    file: source.file,
    document_id: source.documentId,
    rule: rule.id,
    scope: "document",
    kind: check.kind ?? rule.kind,
    severity,
    message_zh: message.zh,
    message_en: message.en,
    explanation_zh: explanation?.words?.zh ?? null,
    explanation_en: explanation?.words?.en ?? null,
    supported_fact: explanation?.supported?.fact_id ?? null,
    clearing_fact: explanation?.clearing?.fact.fact_id ?? null,
    clearing_value: explanation?.clearing ? formatDecimal(explanation.clearing.value) : null,
    figures: check.facts.map((fact) => ({
      file: null,
      printed: (fact.origin === "corrected" ? fact.formula : fact.printed) ?? "",
      value: /^-?\d+(\.\d+)?$/.test(fact.value ?? "") ? fact.value : null,
      unit: fact.unit,
      label: [fact.row, fact.column].filter(Boolean).join(" / ") || null,
      fact_id: fact.fact_id,
      line: fact.line,
      page: fact.page,
    })),
    lines: distinct([...check.facts.map((fact) => fact.line), ...passages.map(({ line }) => line)]),
    pages: distinct([...check.facts.map((fact) => fact.page), ...passages.map(({ page }) => page)]),
    expected: check.expected && formatDecimal(check.expected),
    actual: check.actual && formatDecimal(check.actual),
    tolerance: check.tolerance && formatDecimal(check.tolerance),
    formula: check.formula,
    closed_by: null,
  };
}

function distinct(numbers: readonly (number | null)[]): number[] {
  return [...new Set(numbers.filter((n) => n !== null))].sort((a, b) => a - b);
}

/** A contradiction is certain only between figures whose reading is. */
function severityOf(check: Check): Severity {
  if (check.verdict === "rounding") return "rounding";
  const vague = check.facts.some((fact: Fact) => fact.status === "ambiguous" && fact.origin !== "derived");
  return vague ? "soft" : (check.severity ?? "certain");
}

const NOTHING: Words = { zh: "", en: "" };

function sentence(check: Check, zh: string, en: string): Words {
  const corrections = check.facts.flatMap((fact) => correctionWords(fact) ?? []);
  const corrected: Words = {
    zh: corrections.map((one) => `${one.zh}。`).join(""),
    en: corrections.map((one) => ` ${capital(one.en)}.`).join(""),
  };
  if (check.says)
    return { zh: `${check.says.zh}。${corrected.zh}`, en: `${capital(check.says.en)}.${corrected.en}` };
  const unit = check.facts[0]?.printed_unit ?? "";
  const { actual, expected } = check;
  const subject = check.subject ?? (check.facts[0] ? cellOf(check.facts[0]) : NOTHING);
  const rounding = check.verdict === "rounding";
  if (!actual || !expected)
    return {
      zh: `${subject.zh}：${zh}。${corrected.zh}`,
      en: `${capital(subject.en)}: ${en}.${corrected.en}`,
    };
  const [stated, computed] = [inUnit(actual, unit), inUnit(expected, unit)];
  const states = statesOf(check.facts[0]);
  return {
    zh: `${subject.zh}${states.zh}${stated.zh}，按其他数字应为${computed.zh}${rounding ? "，差额在末位进位之内" : ""}。${corrected.zh}`,
    en: `${capital(subject.en)} is ${states.en} ${stated.en}; the other figures give ${computed.en}${rounding ? ", a difference within the last digit" : ""}.${corrected.en}`,
  };
}
