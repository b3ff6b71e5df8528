import { FORMS_MINIMUM } from "@/lib/compare/comparable";
import { type Funnel, type FunnelPoint, funnelOf } from "@/lib/compare/funnel";
import { compare, parseDecimal } from "@/lib/compare/rational";
import { OUTLIER_MINIMUM } from "@/lib/compare/robust";
import { isUnstable } from "@/lib/compare/unstable";
import type { EvaluationForm, Indicator } from "./form-model";

/** One department's forms of one year. */
export interface FunnelUnit extends FunnelPoint {
  readonly unit: string;
  readonly bureau: string;
  readonly year: number;
  readonly unstable: boolean;
  /** Scores counted, for the evidence. */
  readonly facts: readonly string[];
}

export interface PerformanceFunnel extends Omit<Funnel, "points"> {
  /** Whether there are enough departments to tell their usual spread, and so to mark one. */
  readonly judged: boolean;
  readonly points: readonly FunnelUnit[];
}

interface Counted {
  readonly unit: string;
  readonly bureau: string;
  readonly year: number;
  met: number;
  of: number;
  facts: string[];
}

/** Whether an indicator got its full weight; null where either is not a number of points. */
function isMet({ weight, score }: Indicator): boolean | null {
  if (weight?.unit !== "分" || score?.unit !== "分") return null;
  const [full, got] = [parseDecimal(weight.value ?? ""), parseDecimal(score.value ?? "")];
  return full && got && full.n > 0n ? compare(got, full) >= 0 : null;
}

/** F11: indicators scored in full of those scored, a department and year; null where there is nothing to compare. */
export function modelFunnel(forms: readonly EvaluationForm[]): PerformanceFunnel | null {
  const counts = new Map<string, Counted>();
  for (const { unit, bureau, year, indicators } of forms) {
    const key = `${bureau}|${year}`;
    const counted = counts.get(key) ?? { unit, bureau, year, met: 0, of: 0, facts: [] };
    counts.set(key, counted);
    for (const indicator of indicators) {
      const met = isMet(indicator);
      if (met === null) continue;
      counted.of += 1;
      counted.met += met ? 1 : 0;
      counted.facts.push(...(indicator.score ? [indicator.score.fact_id] : []));
    }
  }
  const funnel = funnelOf([...counts].map(([key, { met, of }]) => ({ key, met, of })));
  if (!funnel || forms.length < FORMS_MINIMUM) return null;
  const judged = funnel.points.length >= OUTLIER_MINIMUM;
  const points = funnel.points.flatMap((point): FunnelUnit[] => {
    const counted = counts.get(point.key);
    if (!counted) return [];
    const { unit, bureau, year, facts } = counted;
    const outside = judged && point.outside;
    return [{ ...point, outside, unit, bureau, year, facts, unstable: isUnstable(point.of) }];
  });
  return { ...funnel, judged, points: points.sort((a, b) => b.of - a.of || (a.key < b.key ? -1 : 1)) };
}
