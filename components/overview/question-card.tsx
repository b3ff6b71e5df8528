"use client";

import Link from "next/link";
import { useCallback, useMemo } from "react";
import { MEAN_MINIMUM } from "@/lib/compare/comparable";
import type { Locale } from "@/lib/i18n/locale";
import { formatYear } from "@/lib/i18n/number";
import type { MetricRow } from "@/lib/metrics/queries/metric-rows";
import { bureauName } from "../analysis/bureau-name";
import { kindName } from "../analysis/comparability-names";
import { metricEvidence } from "../analysis/metric-evidence";
import { type MetricFormat, metricFormat, writeMetric, writeTick } from "../analysis/metric-format";
import { Figure } from "../foundation/figure/figure";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { RichText } from "../foundation/locale/rich-text";
import { pathOf } from "../foundation/shell/routes";
import { DotStrip } from "./dot-strip";
import { type Answer, metricOf, type Question } from "./questions";

const decimal = (row: MetricRow): string => (row.value ?? 0).toFixed(6);

function formatOf(answer: Answer | null, question: Question, locale: Locale): MetricFormat {
  const { metric, denominator } = metricOf(question);
  const ends = answer ? [answer.lowest, answer.median, answer.highest].map((value) => value.toFixed(6)) : [];
  return metricFormat(metric, denominator, ends, locale);
}

/** A question, one sentence that answers it from the data, and how all units are spread. */
export function QuestionCard({ question, answer }: { question: Question; answer: Answer | null }) {
  const t = useText();
  const locale = useLocale();
  const { metric, denominator } = metricOf(question);
  const title = metric.title[locale];
  const format = useMemo(() => formatOf(answer, question, locale), [answer, question, locale]);
  const tick = useMemo(() => writeTick(format), [format]);
  const write = useCallback((value: number): string => writeMetric(format, value.toFixed(6)).text, [format]);
  const figure = (row: MetricRow) => {
    const value = writeMetric(format, decimal(row));
    return (
      <Figure
        label={`${bureauName(row, locale)} ${title}`}
        text={value.text}
        status={row.status}
        origin={row.origin}
        evidence={metricEvidence(metric, denominator, row, value.text, locale)}
      />
    );
  };
  return (
    <article className="question">
      <h2>
        <Link href={pathOf(question.route, locale)} prefetch={false}>
          {t(question.ask)}
        </Link>
      </h2>
      {answer ? (
        <>
          <p>
            <RichText
              message={answer.units > 1 ? "overview.spread" : "overview.single"}
              parts={{
                years: formatYear(answer.year, locale),
                who: kindName(answer, t, locale),
                n: answer.units,
                metric: denominator?.column ? t("overview.perHead", { metric: title }) : title,
                top: bureauName(answer.top, locale),
                topValue: figure(answer.top),
                low: bureauName(answer.low, locale),
                lowValue: figure(answer.low),
              }}
            />
          </p>
          {answer.units >= MEAN_MINIMUM && (
            <DotStrip
              id={`overview-${question.route}`}
              answer={answer}
              label={t("overview.stripLabel", {
                metric: title,
                unit: format.unit,
                n: answer.units,
                year: answer.year,
              })}
              subject={title}
              format={write}
              formatTick={tick}
              unit={format.unit}
            />
          )}
        </>
      ) : (
        <p className="dim">{t("overview.noAnswer")}</p>
      )}
    </article>
  );
}
