"use client";

import { type ReactNode, useMemo } from "react";
import type { Flags } from "../../analysis/use-flags";
import { ChartHost } from "../../foundation/chart/chart-host";
import { lazyPart } from "../../foundation/failure/lazy-part";
import { useLocale, useText } from "../../foundation/locale/locale-context";
import { useUnits } from "../../foundation/selection/use-units";
import { CHART_ROWS, rankingData, rankMarks, stripData } from "../compare-chart";
import type { CompareModel } from "../compare-model";
import { headlineOf, perText, subtitleOf } from "../compare-words";
import type { CompareInitial } from "../load-default";

const RankList = lazyPart(async () => (await import("./rank-list")).RankList);

interface RankingViewProps {
  readonly model: CompareModel;
  readonly flags: Flags;
  readonly initial: CompareInitial;
  readonly table: ReactNode;
  readonly caption: ReactNode;
  readonly onEvidence: (key: string) => void;
}

/** Units in order of value; of more than a picture holds, their distribution and a list that can be searched. */
export function RankingView({ model, flags, initial, table, caption, onEvidence }: RankingViewProps) {
  const t = useText();
  const locale = useLocale();
  const { slots } = useUnits();
  const { view, year } = model;
  const many = model.coverage.used > CHART_ROWS;
  const ranking = useMemo(
    () => (model.ranked.length > 0 ? rankingData(model, t, locale, flags, slots) : null),
    [model, t, locale, flags, slots],
  );
  const marks = useMemo(() => (many ? rankMarks(model, t, locale) : undefined), [many, model, t, locale]);
  const strip = useMemo(
    () => (marks && marks.length >= model.coverage.used ? stripData(model, marks, t, locale) : null),
    [marks, model, t, locale],
  );
  const subtitle = subtitleOf(model, t, locale);
  const names = { metric: view.metric.title[locale], per: perText(view, locale), year };
  return (
    <>
      {many && (
        <ChartHost
          id="compare-strip"
          kind="strip"
          data={strip}
          initial={initial.strip}
          title={t("compare.stripTitle", names)}
          description={t("compare.stripAbout", { n: model.coverage.used })}
          subtitle={subtitle}
          onEvidence={onEvidence}
          table={table}
          caption={t("compare.stripAbout", { n: model.coverage.used })}
        />
      )}
      <ChartHost
        id="compare-ranking"
        kind="ranking"
        data={ranking}
        initial={many ? [] : initial.ranking}
        title={t("compare.chartTitle", names)}
        description={t("compare.chartAbout")}
        subtitle={subtitle}
        label={headlineOf(model, t, locale)}
        table={table}
        onEvidence={onEvidence}
        caption={caption}
        {...(many && marks ? { marks, body: <RankList model={model} /> } : {})}
      />
    </>
  );
}
