import type { MeasureId } from "../../records/measures";
import { changeFits } from "./change-of";
import type { ChangePhrase } from "./phrase";
import type { Reading } from "./reading";
import type { Topic } from "./topic";

const TOTALS: ReadonlySet<string> = new Set([
  "revenue_grand_total",
  "expenditure_grand_total",
  "revenue_total",
  "expenditure_total",
  "fiscal_appropriation_revenue_grand_total",
  "fiscal_appropriation_expenditure_grand_total",
  "fiscal_appropriation_revenue",
  "fiscal_appropriation_expenditure",
]);

type Side = "revenue" | "expenditure";

/** Whether a topic is one of the totals of revenue or expenditure. */
export const isTotal = (topic: Topic | null): boolean => topic?.measures.some((m) => TOTALS.has(m)) ?? false;

/**
 * "收入增加…；支出增加…": the side of the totals named in the paragraph, the one the change's percentage fits, else
 * the one named last; 收入总计 is a grand total.
 */
export function sideOf({ side, sideLabel, sign }: ChangePhrase, at: Reading): Topic | null {
  if (!side) return null;
  const grand = sideLabel?.measures[0]?.endsWith("_grand_total") ?? false;
  const totals = at.speech.heard.toReversed().flatMap((topic) => {
    const measures = topic.measures.filter((measure) => isSide(measure, side, grand));
    return measures.length > 0 ? [{ ...topic, measures }] : [];
  });
  const whole = totals.find((topic) => topic.printed === at.speech.whole?.printed);
  return totals.find((topic) => changeFits(topic, sign, at)) ?? whole ?? totals[0] ?? null;
}

function isSide(measure: MeasureId, side: Side, grand: boolean): boolean {
  return TOTALS.has(measure) && measure.includes(side) && (!grand || measure.endsWith("_grand_total"));
}

/**
 * "收入比上年增加16万元，增长9.5%" where the paragraph names no total: the one of the document its percentage fits, else
 * the only one the document states.
 */
export function sideByRate({ side, sign }: ChangePhrase, at: Reading): Topic | null {
  const { topic } = at.speech;
  if (!side || at.section.fund !== null || (topic !== null && !isTotal(topic))) return null;
  const totals = (["total", "grand_total"] as const).map((kind): Topic => {
    const measure: MeasureId = `${side}_${kind}`;
    return { measures: [measure], fund: null, item: null, subject: null, printed: "" };
  });
  const fitting = totals.filter((topic) => changeFits(topic, sign, at));
  const stated = totals.filter(
    ({ measures: [measure] }, i) => measure && at.known.latest.of(measure, totals[i] as Topic),
  );
  const [only, ...others] = fitting.length > 0 ? fitting : stated;
  return only && others.length === 0 ? only : null;
}
