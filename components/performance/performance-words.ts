import { parseDecimal, subtract, sum, toFixed, type ZERO } from "@/lib/compare/rational";
import type { Text } from "@/lib/i18n/catalogue";
import { trimZeros } from "@/lib/i18n/decimal";
import type { Locale } from "@/lib/i18n/locale";
import { formatCount } from "@/lib/i18n/number";
import { joinSentences, yearsText } from "../analysis/words";
import type { EvaluationForm } from "./form-model";
import { type PerformanceModel, type Scored, type ScoreSummary, summariseScores } from "./performance-model";

export function scoredName({ kind, unit, project, year }: Scored, t: Text): string {
  return kind === "overall"
    ? t("performance.overallName", { unit, year })
    : t("performance.projectName", { project: project ?? "", unit, year });
}

export function formName({ unit, year, project }: EvaluationForm, t: Text): string {
  return project === null
    ? t("performance.overallName", { unit, year })
    : t("performance.projectName", { project, unit, year });
}

function gradesText({ grades }: ScoreSummary, t: Text, locale: Locale): string {
  if (grades.length === 0) return t("performance.noGrades");
  return grades
    .map(([grade, n]) => t("performance.gradeCount", { grade, n }))
    .join(locale === "zh" ? "、" : ", ");
}

export function headlineOf(model: PerformanceModel, t: Text, locale: Locale): string {
  const parts = (["overall", "projects"] as const).flatMap((kind) => {
    const summary = summariseScores(model[kind]);
    if (!summary) return [];
    const { n, low, high, median } = summary;
    const words = {
      years: yearsText(
        model[kind].map(({ year }) => year),
        locale,
      ),
      n,
      low: formatCount(low),
      high: formatCount(high),
      grades: gradesText(summary, t, locale),
    };
    const sentence = t(
      kind === "overall" ? "performance.headlineOverall" : "performance.headlineProjects",
      words,
    );
    return [
      sentence,
      ...(median === null
        ? []
        : [t("performance.headlineMedian", { ...words, median: formatCount(median) })]),
    ];
  });
  if (parts.length === 0) return t("performance.headlineNone");
  return joinSentences([...parts, t("performance.selfNote")], locale);
}

/** Where a form lost its points. */
export function lostSentence(form: EvaluationForm, t: Text, locale: Locale): string {
  const losses = form.indicators.flatMap(({ name, weight, score }) => {
    const [full, got] = [parseDecimal(weight?.value ?? ""), parseDecimal(score?.value ?? "")];
    if (weight?.unit !== "分" || !full || !got) return [];
    return [{ name, points: subtract(full, got) }];
  });
  const lost = losses.filter(({ points }) => points.n > 0n);
  if (lost.length === 0) return t("performance.lostNone", { n: losses.length });
  const write = (value: typeof ZERO): string => trimZeros(toFixed(value, 2));
  const names = lost
    .map(({ name, points }) => t("performance.lostItem", { name, points: write(points) }))
    .join(locale === "zh" ? "、" : ", ");
  return t("performance.lost", { lost: write(sum(lost.map(({ points }) => points))), names });
}
