import type { BulletData } from "@/lib/charts/bullet";
import type { ScatterData } from "@/lib/charts/scatter";
import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { formatCount } from "@/lib/i18n/number";
import { percentFormat, writeTick } from "../analysis/metric-format";
import { percentText } from "../execution/execution-words";
import type { EvaluationForm } from "./form-model";
import { executionPercent, type PerformanceModel, type Scored } from "./performance-model";
import { scoredName } from "./performance-words";

/** Floor of the best grade in the forms’ own scale (90 分及以上为优). */
const EXCELLENT = 90;
const CHART_ROWS = 40;

const scoreText = ({ score }: Scored): string => (score.value === null ? "—" : formatCount(score.value));

export function scoresData(model: PerformanceModel, t: Text, locale: Locale): BulletData | null {
  const shown = [...model.overall, ...model.projects]
    .filter(({ score }) => score.value !== null)
    .slice(0, CHART_ROWS);
  if (shown.length === 0) return null;
  return {
    rows: shown.map((scored) => {
      const name = scoredName(scored, t);
      const grade = scored.grade.value ?? "—";
      return {
        key: scored.key,
        name,
        label: t("performance.scoreMark", { name, score: scoreText(scored), grade }),
        facts: [scored.score.fact, scored.grade.fact].filter((id) => id !== null).join(" "),
        unit: scored.bureau,
        status: scored.score.status,
        card: {
          title: scored.unit,
          subject: scored.project ?? t("performance.score"),
          value: scored.grade.value === null ? scoreText(scored) : `${scoreText(scored)} · ${grade}`,
          year: scored.year,
        },
        valueText: scored.grade.value === null ? scoreText(scored) : `${scoreText(scored)} ${grade}`,
        focus: scored.kind === "overall",
        value: Number(scored.score.value),
        target: EXCELLENT,
        targetFacts: "",
        targetLabel: t("performance.floor"),
      };
    }),
    valueName: t("performance.score"),
    targetName: t("performance.floor"),
    axisText: t("performance.axis"),
    formatTick: writeTick({ ...percentFormat(locale), quantity: "score" }),
  };
}

export function scatterData(model: PerformanceModel, t: Text, locale: Locale): ScatterData | null {
  const points = [...model.overall, ...model.projects].flatMap((scored) => {
    const x = executionPercent(scored);
    if (x === null || scored.score.value === null || !scored.execution) return [];
    const name = scoredName(scored, t);
    const rate = percentText(scored.execution.rate.value);
    return [
      {
        key: scored.key,
        label: t("performance.scatterMark", { name, rate, score: scoreText(scored) }),
        facts: [scored.score.fact, ...scored.execution.facts].filter((id) => id !== null).join(" "),
        unit: scored.bureau,
        status: scored.score.status,
        card: {
          title: scored.unit,
          subject: scored.project ?? t("performance.score"),
          value: `${scoreText(scored)} · ${rate}`,
          year: scored.year,
        },
        name: scored.project ?? scored.unit,
        x,
        y: Number(scored.score.value),
      },
    ];
  });
  if (points.length === 0) return null;
  const lowest = Math.min(...points.map((point) => point.y));
  const format = writeTick(percentFormat(locale));
  return {
    points,
    xText: t("performance.scatterX"),
    yText: t("performance.scatterY"),
    formatX: format,
    formatY: format,
    referenceX: 100,
    referenceY: EXCELLENT,
    yDomain: [Math.max(0, Math.min(80, Math.floor(lowest / 10) * 10)), 100],
  };
}

export function formData(form: EvaluationForm, t: Text, locale: Locale): BulletData | null {
  const rows = form.indicators.flatMap(({ key, name, weight, score }) => {
    if (score?.value == null || score.unit !== "分") return [];
    const full = weight?.unit === "分" ? weight.value : null;
    const [got, whole] = [formatCount(score.value), full === null ? "—" : formatCount(full)];
    return [
      {
        key,
        name,
        label: t("performance.indicatorMark", { name, score: got }),
        facts: score.fact_id,
        status: score.status,
        card: { title: name, subject: t("performance.score"), value: `${got} / ${whole}`, year: form.year },
        valueText: `${got} / ${whole}`,
        focus: full !== null && Number(score.value) < Number(full),
        value: Number(score.value),
        target: full === null ? null : Number(full),
        targetFacts: weight?.fact_id ?? "",
        targetCard: { title: name, subject: t("performance.weight"), value: whole, year: form.year },
        targetLabel: t("performance.weightMark", { name, weight: whole }),
      },
    ];
  });
  if (rows.length === 0) return null;
  return {
    rows,
    valueName: t("performance.score"),
    targetName: t("performance.weight"),
    axisText: t("performance.axis"),
    formatTick: writeTick({ ...percentFormat(locale), quantity: "score" }),
  };
}
