"use client";

import { lazy, Suspense, useDeferredValue, useMemo } from "react";
import { PEER_STRATEGIES } from "@/lib/compare/peers";
import { factIds } from "@/lib/metrics/fact-ids";
import { type AreaRow, queryAreas } from "@/lib/metrics/queries/areas";
import { type FacetRow, queryFacets } from "@/lib/metrics/queries/facets";
import { type MetricRow, queryMetricRows, ROW_LIMIT } from "@/lib/metrics/queries/metric-rows";
import { querySummary, type SummaryRow } from "@/lib/metrics/queries/summary";
import { fullestYear, queryYears, type YearRow } from "@/lib/metrics/queries/years";
import { COMPARE_VIEWS, type Selection } from "@/lib/view/fields";
import { AboutMetric } from "../analysis/about-metric";
import { ComparabilityNote } from "../analysis/comparability-note";
import { CoverageNote } from "../analysis/coverage-note";
import { FlagSection } from "../analysis/flag-section";
import { metricEvidence } from "../analysis/metric-evidence";
import { writeMetric } from "../analysis/metric-format";
import { RelaxFilters } from "../analysis/relax-filters";
import { UnknownList } from "../analysis/unknown-list";
import { useFlags } from "../analysis/use-flags";
import { useKept, useSettled } from "../analysis/use-settled";
import { joinSentences } from "../analysis/words";
import { useBrushed } from "../foundation/chart/brush-context";
import { freshRowsOf, rowsOf, useEngineQuery, withStale } from "../foundation/engine/use-engine-query";
import { useEvidence } from "../foundation/evidence/evidence-context";
import { lazyPart } from "../foundation/failure/lazy-part";
import { CaveatMark } from "../foundation/figure/caveat-mark";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { useCaveats } from "../foundation/notes/notes-context";
import { useChosenTitle } from "../foundation/selection/use-chosen-title";
import { PageHead } from "../foundation/shell/page-head";
import { QueryState } from "../foundation/states/states";
import { DataTable } from "../foundation/table/data-table";
import { useResolved } from "../foundation/view/use-resolved";
import { type SelectionHandle, useSelection } from "../foundation/view/use-selection";
import { CHART_ROWS } from "./compare-chart";
import { compareColumns, compareRowKey, compareTableRows, compareUnit } from "./compare-columns";
import { CompareControls } from "./compare-controls";
import { type CompareModel, modelCompare } from "./compare-model";
import { compareFilter, resolveCompare, watchesOf } from "./compare-view";
import { formatFor, groupSentence, headlineOf, perText } from "./compare-words";
import type { CompareInitial } from "./load-default";
import { RankingView } from "./views/ranking-view";
import { ViewSwitch } from "./views/view-switch";

/** Views that need the engine arrive when they are asked for. */
const ProvinceSection = lazyPart(async () => (await import("./views/province-section")).ProvinceSection);
const FocusSection = lazyPart(async () => (await import("./focus-section")).FocusSection);
const MapView = lazy(async () => ({ default: (await import("./views/map-view")).MapView }));
const ScatterView = lazy(async () => ({ default: (await import("./views/scatter-view")).ScatterView }));
const SideView = lazy(async () => ({ default: (await import("./views/side-view")).SideView }));
const PanelSection = lazy(async () => ({
  default: (await import("./views/panel-section")).PanelSection,
}));
const YearsView = lazy(async () => ({ default: (await import("./views/years-view")).YearsView }));

/** Choices come with the engine, without which nothing can be chosen. */
const NO_FACETS: readonly FacetRow[] = [];

/** Who spends how much, in total or per head: ranking beside distribution, with true peers. */
export function ComparePage({ initial }: { initial: CompareInitial }) {
  const t = useText();
  const { selection, change } = useSelection();
  const locale = useLocale();
  const view = useResolved(selection, resolveCompare);
  const standard = useMemo(() => resolveCompare({}), []);
  const yearsOf = (of: typeof view) => queryYears(of.metric, of.denominator, compareFilter(of, undefined));
  const years = useEngineQuery<YearRow>(yearsOf(view), {
    initial: initial.years,
    initialFor: yearsOf(standard),
  });
  const year = view.year ?? fullestYear(rowsOf(years)) ?? 0;
  const rowsFor = (of: typeof view, at: number) =>
    queryMetricRows(of.metric, of.denominator, compareFilter(of, at));
  const rows = useEngineQuery<MetricRow>(rowsFor(view, year), {
    initial: initial.rows,
    initialFor: rowsFor(standard, fullestYear(initial.years) ?? 0),
  });
  const facets = useEngineQuery<FacetRow>(queryFacets([view.scope]), { initial: NO_FACETS });
  const question = useMemo(() => ({ view, year }), [view, year]);
  const first = useMemo(
    () => ({ view: standard, year: fullestYear(initial.years) ?? 0 }),
    [standard, initial.years],
  );
  const settled = useSettled(question, rows, first);
  const { view: asked, year: of } = settled.question;
  const full = settled.rows.length >= ROW_LIMIT;
  const summaries = useEngineQuery<SummaryRow>(
    full ? querySummary(asked.metric, asked.denominator, compareFilter(asked, of)) : null,
  );
  // The page is exported with the first rows of many: until the engine has all, what is said of all comes along.
  const exported = settled.rows === initial.rows ? (initial.summary ?? undefined) : undefined;
  const summary = full ? freshRowsOf(summaries)[0] : exported;
  const areas = freshRowsOf(
    useEngineQuery<AreaRow>(asked.peers === "neighbours" ? queryAreas(compareFilter(asked, of)) : null),
  );
  const said = useMemo(() => ({ ...settled, summary, areas }), [settled, summary, areas]);
  const whole = useKept(said, !full || summary !== undefined, said);
  // Two thousand units are ranked anew after the choice itself has been shown.
  const answered = useDeferredValue(whole);
  const model = useMemo(
    () =>
      modelCompare(
        answered.question.view,
        answered.question.year,
        answered.rows,
        locale,
        answered.summary,
        answered.areas,
      ),
    [answered, locale],
  );
  const named = useChosenTitle(
    t("compare.chartTitle", { metric: view.metric.title[locale], per: perText(view, locale), year }),
  );
  return (
    <>
      <PageHead title={t("compare.title")} named={named} lead={t("compare.lead")} />
      <CompareControls
        view={view}
        year={year}
        years={rowsOf(years)}
        facets={rowsOf(facets)}
        units={model.ranked}
        onChange={change}
      />
      {full && summary && (
        <p className="notice">{t("analysis.truncatedRanking", { n: ROW_LIMIT, total: summary.units })}</p>
      )}
      <QueryState
        view={answered === said ? rows : withStale(rows)}
        empty={<RelaxFilters rows={rowsWithout} />}
      >
        {() => <CompareResult model={model} initial={initial} onChange={change} />}
      </QueryState>
    </>
  );
}

function rowsWithout(selection: Selection) {
  const view = resolveCompare(selection);
  return queryMetricRows(view.metric, view.denominator, compareFilter(view, view.year));
}

interface CompareResultProps {
  readonly model: CompareModel;
  readonly initial: CompareInitial;
  readonly onChange: SelectionHandle["change"];
}

function CompareResult({ model, initial, onChange }: CompareResultProps) {
  const t = useText();
  const locale = useLocale();
  const { open } = useEvidence();
  const { view, year } = model;
  const { selection } = useSelection();
  const views = COMPARE_VIEWS.filter((id) => id !== "map" || view.scope !== "department");
  const wanted = selection.view ?? "ranking";
  const shown = views.find((id) => id === wanted) ?? "ranking";
  const flags = useFlags(compareFilter(view, year), watchesOf(view));
  const headline = headlineOf(model, t, locale);
  // The ends the sentence names may be misprints of their source.
  const ends = useMemo(() => [...model.ranked.slice(0, 1), ...model.ranked.slice(-1)], [model.ranked]);
  const doubts = useCaveats(useMemo(() => ends.flatMap(({ row }) => factIds(row.facts)), [ends]));
  const columns = useMemo(() => compareColumns(model, t, locale, flags), [model, t, locale, flags]);
  const { ranked, unknown } = model;
  const all = useMemo(() => compareTableRows({ ranked, unknown }), [ranked, unknown]);
  const entries = useBrushed(all, compareUnit);
  const names = { metric: view.metric.title[locale], per: perText(view, locale), year };
  const caption = t("compare.tableCaption", names);
  const table = useMemo(
    () => (
      <DataTable
        id="units"
        caption={caption}
        columns={columns}
        rows={entries}
        rowKey={compareRowKey}
        download={async () => (await import("./compare-download")).compareDownload(model, columns, t, locale)}
      />
    ),
    [caption, columns, entries, model, t, locale],
  );
  // What stands below the charts may come a moment after them.
  const later = useDeferredValue(model);
  const openUnit = (key: string): void => {
    const unit = model.ranked.find((candidate) => candidate.key === key);
    if (!unit) return;
    const value = writeMetric(formatFor(model, locale), unit.decimal).text;
    open(metricEvidence(view.metric, view.denominator, unit.row, value, locale));
  };
  return (
    <>
      <ComparabilityNote judged={model.judged} narrowed={model.narrowed} onChange={onChange} />
      <p className="headline" aria-live="polite">
        {headline} <CaveatMark caveats={doubts} />
      </p>
      <ViewSwitch view={shown} views={views} onChange={onChange} />
      {shown === "ranking" && (
        <RankingView
          model={model}
          flags={flags}
          initial={initial}
          table={table}
          caption={<CompareCaption model={model} />}
          onEvidence={openUnit}
        />
      )}
      <Suspense>
        {shown === "years" && (
          <>
            <YearsView model={model} />
            <PanelSection model={model} />
          </>
        )}
        {shown === "side" && <SideView model={model} onChange={onChange} />}
        {shown === "scatter" && (
          <ScatterView model={model} table={table} onEvidence={openUnit} onChange={onChange} />
        )}
        {shown === "map" && <MapView model={model} table={table} onEvidence={openUnit} onChange={onChange} />}
      </Suspense>
      {later.focus && <FocusSection model={later} onChange={onChange} />}
      <FlagSection flags={flags} />
      <section className="section">{table}</section>
      {view.scope === "department" && <ProvinceSection model={model} />}
    </>
  );
}

function CompareCaption({ model }: { model: CompareModel }) {
  const t = useText();
  const locale = useLocale();
  const { view, peerSet, populationYears } = model;
  const group = groupSentence(model, t, locale);
  const rule = PEER_STRATEGIES.find((strategy) => strategy.id === peerSet?.strategy)?.rule[locale];
  return (
    <>
      <CoverageNote coverage={model.coverage} />
      {group && <p>{group}</p>}
      {peerSet && rule && (
        <p>
          {joinSentences(
            [
              t("compare.peersUsed", { rule, n: peerSet.peers.length }),
              peerSet.fellBack === "trait_missing" && t("compare.peersFellBack"),
              peerSet.fellBack === "kind_unknown" && t("compare.kindUnknown"),
            ],
            locale,
          )}
        </p>
      )}
      {model.ranked.length > CHART_ROWS && <p>{t("compare.shownFirst", { n: CHART_ROWS })}</p>}
      <UnknownList units={model.unknown} />
      <details open>
        <summary>{t("analysis.about")}</summary>
        <AboutMetric metric={view.metric} />
        {view.denominator?.column && (
          <p>
            {joinSentences(
              [
                t("compare.denominator", { about: view.denominator.about[locale] }),
                populationYears.length > 0 &&
                  t("compare.denominatorYears", { years: populationYears.join(", ") }),
              ],
              locale,
            )}
          </p>
        )}
        <p>{t("compare.rounding")}</p>
      </details>
    </>
  );
}
