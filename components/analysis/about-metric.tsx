"use client";

import type { Metric } from "@/lib/metrics/metric";
import { useLocale, useText } from "../foundation/locale/locale-context";

/** Definition, formula, basis and caveats of a metric, as the registry states them. */
export function AboutMetric({ metric }: { metric: Metric }) {
  const t = useText();
  const locale = useLocale();
  return (
    <>
      <p>{t("analysis.definition", { text: metric.definition[locale] })}</p>
      <p>
        {metric.denominator &&
          `${t("analysis.formula", { text: metric.formula[locale] })}${locale === "zh" ? "。" : ". "}`}
        {t("analysis.basis", { text: metric.basis[locale] })}
      </p>
      {metric.caveats.map((caveat) => (
        <p key={caveat.zh}>{caveat[locale]}</p>
      ))}
    </>
  );
}
