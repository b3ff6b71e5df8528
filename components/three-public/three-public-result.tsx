"use client";

import { useCallback, useMemo } from "react";
import { cellOf } from "@/lib/metrics/queries/cells";
import type { Selection } from "@/lib/view/fields";
import { bureauName } from "../analysis/bureau-name";
import { ComparabilityNote } from "../analysis/comparability-note";
import { FlagSection } from "../analysis/flag-section";
import { ResultChart } from "../analysis/result-chart";
import { useFlags } from "../analysis/use-flags";
import { joinSentences } from "../analysis/words";
import { useBrushed } from "../foundation/chart/brush-context";
import { useEvidence } from "../foundation/evidence/evidence-context";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { DataTable } from "../foundation/table/data-table";
import type { ThreePublicInitial } from "./load-default";
import { StepTable } from "./step-table";
import {
  budgetData,
  factsOfYear,
  multiplesData,
  partsData,
  splitData,
  trendData,
} from "./three-public-chart";
import type { ThreePublicModel, UnitYear } from "./three-public-model";
import { columnOfPart, filterOf, type PartId } from "./three-public-view";
import { headlineOf, nameOf } from "./three-public-words";
import { unitColumns, unitDownload, unitYearKey } from "./unit-columns";

const unitOfYear = ({ row }: UnitYear): string => row.bureau_id;
const WATCHES = ["three_public_total", "three_public_reception", "three_public_share"];

/** Evidence a panel can hold before it stops being readable. */
const EVIDENCE_UNITS = 20;

export function ThreePublicResult({
  model,
  initial,
  onChange,
}: {
  model: ThreePublicModel;
  initial: ThreePublicInitial;
  onChange: (change: Partial<Selection>) => void;
}) {
  const t = useText();
  const locale = useLocale();
  const { open } = useEvidence();
  const { view, window } = model;
  const name = nameOf(view, t);
  const headline = headlineOf(model, t, locale);
  const flags = useFlags(filterOf(view), WATCHES);
  const charts = useMemo(
    () => ({
      trend: trendData(model, t, locale),
      split: splitData(model, t, locale),
      budget: budgetData(model, t, locale),
      parts: partsData(model, t, locale),
      multiples: multiplesData(model, t, locale),
    }),
    [model, t, locale],
  );
  const columns = useMemo(() => unitColumns(model, t, locale, flags), [model, t, locale, flags]);
  const openYear = useCallback(
    (key: string): void => {
      const [who, text] = key.split("|");
      const units = factsOfYear(model, Number(text), who === "open" ? "open" : "fixed").slice(
        0,
        EVIDENCE_UNITS,
      );
      const parts = units.flatMap(({ row, actual }) =>
        actual.fact ? [{ label: bureauName(row, locale), factId: actual.fact }] : [],
      );
      if (parts.length === 0) return;
      const title = t("threePublic.evidenceMean", { year: text ?? "", name, n: parts.length });
      open({ title, formula: `Σ ÷ ${parts.length}`, parts });
    },
    [model, name, open, t, locale],
  );
  const openUnit = useCallback(
    (key: string): void => {
      const [bureau, year, part] = key.split(/[|/]/);
      const unit = model.unitYears.find(
        ({ row }) => row.bureau_id === bureau && row.fiscal_year === Number(year),
      );
      if (!unit) return;
      const cell =
        part === "target"
          ? unit.budget?.cell
          : part
            ? cellOf(unit.row, columnOfPart(part as PartId))
            : unit.actual;
      if (cell?.fact)
        open({
          title: bureauName(unit.row, locale),
          parts: [{ label: bureauName(unit.row, locale), factId: cell.fact }],
        });
    },
    [model, open, locale],
  );

  const brushed = useBrushed(model.unitYears, unitOfYear);
  const table = (
    <DataTable
      id="units"
      caption={t("threePublic.table")}
      columns={columns}
      rows={brushed}
      rowKey={unitYearKey}
      download={unitDownload(columns, t, locale)}
    />
  );
  const { year } = model;
  const multiples = (
    <ResultChart
      id="three-public-multiples"
      title={t("threePublic.multiplesTitle")}
      about={t("threePublic.multiplesAbout")}
      kind="multiples"
      data={charts.multiples}
      initial={initial.drawings.multiples}
      table={table}
      onEvidence={openUnit}
    />
  );
  return (
    <>
      <ComparabilityNote judged={model.judged} onChange={onChange} />
      <p className="headline" aria-live="polite">
        {headline}
      </p>
      {!model.hasMean && multiples}
      <ResultChart
        id="three-public-trend"
        title={t("threePublic.trendTitle", { name })}
        about={t("threePublic.trendAbout")}
        label={headline}
        kind="trend"
        data={charts.trend}
        initial={initial.drawings.trend}
        table={table}
        onEvidence={openYear}
        caption={<TrendCaption model={model} />}
      />
      <ResultChart
        id="three-public-split"
        title={t("threePublic.splitTitle", {
          from: model.years[0] ?? window?.from ?? 0,
          to: model.years.at(-1) ?? window?.to ?? 0,
        })}
        about={t("threePublic.splitAbout")}
        kind="waterfall"
        data={window && charts.split}
        initial={initial.drawings.split}
        table={<StepTable model={model} />}
        onEvidence={openYear}
      />
      <ResultChart
        id="three-public-budget"
        title={t("threePublic.budgetTitle", { year })}
        about={t("threePublic.budgetAbout")}
        kind="bullet"
        data={charts.budget}
        initial={initial.drawings.budget}
        table={table}
        onEvidence={openUnit}
      />
      <ResultChart
        id="three-public-parts"
        title={t("threePublic.partsTitle", { year })}
        about={t("threePublic.partsAbout")}
        kind="parts"
        data={charts.parts}
        initial={initial.drawings.parts}
        table={table}
        onEvidence={openUnit}
      />
      {charts.parts === null && <p className="dim">{t("threePublic.partsNone", { year })}</p>}
      {model.hasMean && multiples}
      <FlagSection flags={flags} />
      <section className="section">
        <h2>{t("threePublic.table")}</h2>
        {table}
      </section>
    </>
  );
}

/** How to read the lines, what the trend amounts to by which rule, and in whose money. */
function TrendCaption({ model }: { model: ThreePublicModel }) {
  const t = useText();
  const locale = useLocale();
  const { view, window, trend } = model;
  return (
    <>
      <p>{t("threePublic.trendAbout")}</p>
      <p>
        {joinSentences(
          [
            t(`threePublic.verdict.${trend.verdict}`, { p: trend.p === null ? "" : trend.p.toFixed(3) }),
            window && !view.window && t("threePublic.windowAuto", { from: window.from, to: window.to }),
          ],
          locale,
        )}
      </p>
      <p>{view.prices?.ok ? t("analysis.pricesIn", { year: view.prices.base }) : t("threePublic.nominal")}</p>
      <p>{t("threePublic.derivedNote")}</p>
    </>
  );
}
