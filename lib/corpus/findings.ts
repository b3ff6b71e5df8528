import { amountOf, compareAmounts } from "../checks/amount";
import type { Check } from "../checks/rule";
import { formatDecimal } from "../records/decimal";
import { printedText } from "../records/printed";
import type { DocumentRecord, Fact, Finding, FindingFigure } from "../records/schema";
import { ACROSS_RULE, REPETITION_RULE, SOURCES_RULE } from "./rules";

const labelOf = (fact: Fact): string => [fact.row, fact.column].filter(Boolean).join(" / ");

/** A figure of another file than the finding's own carries that file's name in its label. */
function figureOf(fact: Fact, own: string): FindingFigure {
  const isOwn = fact.document_id === own;
  return {
    printed: fact.printed ?? "",
    value: fact.value !== null && /^-?\d+(\.\d+)?$/.test(fact.value) ? fact.value : null,
    unit: fact.unit,
    file: fact.file,
    label: (isOwn ? labelOf(fact) : `${fact.file}: ${labelOf(fact)}`) || null,
    fact_id: fact.fact_id,
    line: isOwn ? fact.line : null,
    page: isOwn ? fact.page : null,
  };
}

function placesOf(facts: readonly Fact[], own: string, place: "line" | "page"): number[] {
  const places = facts.flatMap((fact) =>
    fact.document_id === own && fact[place] !== null ? [fact[place]] : [],
  );
  return [...new Set(places)].sort((a, b) => a - b);
}

type Words = Pick<Finding, "message_zh" | "message_en">;
type Numbers = Pick<Finding, "expected" | "actual" | "tolerance" | "formula">;

function findingOf(
  facts: readonly [Fact, ...Fact[]],
  rule: Pick<Finding, "rule" | "kind" | "severity">,
  words: Words,
  numbers: Numbers,
): Omit<Finding, "finding_id"> {
  const [{ file, document_id }] = facts;
  return {
    file,
    document_id,
    scope: "document",
    ...rule,
    ...words,
    explanation_zh: null,
    explanation_en: null,
    supported_fact: null,
    clearing_fact: null,
    clearing_value: null,
    figures: facts.map((fact) => figureOf(fact, document_id)),
    lines: placesOf(facts, document_id, "line"),
    pages: placesOf(facts, document_id, "page"),
    ...numbers,
    closed_by: null,
  };
}

/** A figure as printed; a corrected one with what it was corrected to. */
const print = (fact: Fact): string =>
  fact.origin === "corrected" && fact.formula !== null
    ? fact.formula
    : printedText(fact) || (fact.value ?? "");

/** The finding of a statement that another file of the disclosure makes with another figure. */
export function acrossFinding(check: Check): Omit<Finding, "finding_id"> | null {
  const [other, base] = check.facts;
  if (!other || !base || check.verdict === "equal") return null;
  const rounding = check.verdict === "rounding";
  return findingOf(
    [other, base],
    {
      rule: ACROSS_RULE.id,
      kind: ACROSS_RULE.kind,
      severity: rounding ? "rounding" : (check.severity ?? "certain"),
    },
    {
      message_zh: `“${labelOf(other)}”在 ${other.file} 印作 ${print(other)}，在 ${base.file} 印作 ${print(base)}${rounding ? "，差额在末位进位之内" : ""}。`,
      message_en: `${labelOf(other)}: ${print(other)} in ${other.file}, ${print(base)} in ${base.file}${rounding ? " (explained by rounding)" : ""}.`,
    },
    {
      expected: check.expected && formatDecimal(check.expected),
      actual: check.actual && formatDecimal(check.actual),
      tolerance: check.tolerance && formatDecimal(check.tolerance),
      formula: check.formula,
    },
  );
}

/** The finding of a figure that another source states differently, beyond what rounding explains. */
export function sourceFinding(
  other: Fact,
  preferred: Fact,
  titles: (fact: Fact) => string,
): Omit<Finding, "finding_id"> | null {
  const [its, ours] = [amountOf(other), amountOf(preferred)];
  if (!its || !ours) return null;
  const { verdict, tolerance } = compareAmounts(its, ours);
  if (verdict !== "different") return null;
  const place = [preferred.region, preferred.bureau].filter(Boolean).join(" ");
  const what = `${place} ${preferred.fiscal_year} ${preferred.column ?? labelOf(preferred)}`;
  return findingOf(
    [other, preferred],
    { rule: SOURCES_RULE.id, kind: SOURCES_RULE.kind, severity: "soft" },
    {
      message_zh: `${what}：${titles(other)}印作 ${print(other)}，${titles(preferred)}印作 ${print(preferred)}；以后者为准。`,
      message_en: `${what}: ${print(other)} in ${titles(other)}, ${print(preferred)} in ${titles(preferred)}, which is preferred.`,
    },
    {
      expected: formatDecimal(ours.value),
      actual: formatDecimal(its.value),
      tolerance: formatDecimal(tolerance),
      formula: null,
    },
  );
}

const NO_NUMBERS: Numbers = { expected: null, actual: null, tolerance: null, formula: null };

/** Figures and documents a finding of repetition names; the others are counted. */
const SHOWN = 12;
const NAMED = 3;

/** The finding of a table whose figures unrelated bureaus print as well. @param others in a stated order */
export function repetitionFinding(
  facts: readonly Fact[],
  others: readonly DocumentRecord[],
): Omit<Finding, "finding_id"> | null {
  const [first, ...rest] = facts;
  if (!first) return null;
  const title = (first.table_title ?? first.table).slice(0, 40);
  const names = others.slice(0, NAMED).map(({ bureau_id, file }) => `${bureau_id?.split(":")[1]} (${file})`);
  const more = others.length - names.length;
  return findingOf(
    [first, ...rest.slice(0, SHOWN - 1)],
    { rule: REPETITION_RULE.id, kind: REPETITION_RULE.kind, severity: "soft" },
    {
      message_zh: `《${title}》的 ${facts.length} 个非零数字与不相干部门的同一张表完全相同：${names.join("、")}${more > 0 ? `，另有 ${more} 份文件` : ""}；可能是抄错或误读。`,
      message_en: `All ${facts.length} figures of “${title}” that are not zero are those of the same table of unrelated bureaus: ${names.join(", ")}${more > 0 ? ` and ${more} more documents` : ""}. One of them may be copied or misread.`,
    },
    NO_NUMBERS,
  );
}

/** The first digits of a hash tell documents apart; the id of a source of figures is kept whole. */
const shortId = (id: string): string => (/^[0-9a-f]{64}$/.test(id) ? id.slice(0, 12) : id);

/** Numbers the findings of each document, `letter` telling them from those of the document alone. */
export function numberFindings(
  findings: readonly Omit<Finding, "finding_id">[],
  letter: string,
): Map<DocumentRecord["document_id"], Finding[]> {
  const byDocument = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = byDocument.get(finding.document_id) ?? [];
    byDocument.set(finding.document_id, known);
    known.push({
      finding_id: `${shortId(finding.document_id)}-${letter}${known.length + 1}`,
      ...finding,
    });
  }
  return byDocument;
}
