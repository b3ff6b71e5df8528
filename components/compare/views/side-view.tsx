"use client";

import { useMemo } from "react";
import { findDenominator } from "@/lib/metrics/denominators";
import type { Metric } from "@/lib/metrics/metric";
import { type MetricRow, queryMetricRows } from "@/lib/metrics/queries/metric-rows";
import { findMetric } from "@/lib/metrics/registry";
import type { Selection } from "@/lib/view/fields";
import { metricEvidence } from "../../analysis/metric-evidence";
import { metricFormat, writeMetric } from "../../analysis/metric-format";
import { type RankedUnit, rankUnits } from "../../analysis/rank-rows";
import { withUnit } from "../../analysis/words";
import { rowsOf, useEngineQuery } from "../../foundation/engine/use-engine-query";
import { Figure } from "../../foundation/figure/figure";
import { useLocale, useText } from "../../foundation/locale/locale-context";
import { useUnitNames } from "../../foundation/selection/unit-names";
import { useUnits } from "../../foundation/selection/use-units";
import type { CompareModel } from "../compare-model";
import { type SideRow, sideRows } from "./side-rows";
import { sparkText } from "./spark";

interface SideUnit {
  readonly id: string;
  readonly name: string;
  readonly colour: string | null;
}

/** Columns that stand in for a selection until there is one. */
const FIRST = 4;

/** Units as columns, what they spend as rows: each cell the latest figure, its year, its course and its evidence. */
export function SideView({
  model,
  onChange,
}: {
  model: CompareModel;
  onChange: (change: Partial<Selection>) => void;
}) {
  const t = useText();
  const { units, remove } = useUnits();
  const names = useUnitNames();
  const { scope } = model.view;
  const stand = units.length === 0;
  const columns: readonly SideUnit[] = stand
    ? model.ranked.slice(0, FIRST).map(({ row, name }) => ({ id: row.bureau_id, name, colour: null }))
    : units.map(({ id, slot }) => ({
        id,
        name: names.get(id) ?? model.ranked.find(({ row }) => row.bureau_id === id)?.name ?? id,
        colour: `var(--unit-${slot + 1})`,
      }));
  if (columns.length === 0) return <p className="dim">{t("compare.sideNone")}</p>;
  return (
    <section className="section">
      <h2>{t("compare.sideTitle", { n: columns.length })}</h2>
      <section
        className="matrix-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable box must be reachable by keyboard.
        tabIndex={0}
        aria-label={t("compare.sideTitle", { n: columns.length })}
      >
        <table className="side-table">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t("control.metric")}</span>
              </th>
              {columns.map(({ id, name, colour }) => (
                <th key={id} scope="col" style={colour ? { borderTopColor: colour } : undefined}>
                  {name}
                  {!stand && (
                    <button
                      type="button"
                      aria-label={t("units.removeOne", { name })}
                      onClick={() => remove(id)}
                    >
                      ×
                    </button>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sideRows(scope).map((row) => (
              <SideLine
                key={`${row.metric}|${row.per}`}
                row={row}
                columns={columns}
                model={model}
                onChange={onChange}
              />
            ))}
          </tbody>
        </table>
      </section>
      <p className="dim">
        {stand ? t("compare.sideStandIn", { n: columns.length }) : t("compare.sideAbout")}
      </p>
    </section>
  );
}

interface SideLineProps {
  readonly row: SideRow;
  readonly columns: readonly SideUnit[];
  readonly model: CompareModel;
  readonly onChange: (change: Partial<Selection>) => void;
}

function SideLine({ row, columns, model, onChange }: SideLineProps) {
  const metric = findMetric(row.metric);
  if (!metric?.scopes.includes(model.view.scope)) return null;
  return <MetricLine metric={metric} row={row} columns={columns} model={model} onChange={onChange} />;
}

function MetricLine({ metric, row, columns, model, onChange }: SideLineProps & { metric: Metric }) {
  const t = useText();
  const locale = useLocale();
  const denominator = metric.denominator === null ? findDenominator(row.per) : undefined;
  const bureaus = columns.map(({ id }) => id);
  const rows = rowsOf(
    useEngineQuery<MetricRow>(queryMetricRows(metric, denominator, { scopes: [model.view.scope], bureaus })),
  );
  const { ranked } = useMemo(
    () => rankUnits(metric, denominator, rows, locale),
    [metric, denominator, rows, locale],
  );
  const byUnit = useMemo(() => {
    const found = new Map<string, RankedUnit[]>();
    for (const unit of ranked)
      found.set(unit.row.bureau_id, [...(found.get(unit.row.bureau_id) ?? []), unit]);
    return found;
  }, [ranked]);
  const format = metricFormat(
    metric,
    denominator,
    ranked.map((unit) => unit.decimal),
    locale,
  );
  if (ranked.length === 0) return null;
  const title = denominator?.column
    ? `${metric.title[locale]} · ${denominator.title[locale]}`
    : metric.title[locale];
  const years = ranked.map((unit) => unit.row.fiscal_year);
  const span = Array.from(
    { length: Math.max(...years) - Math.min(...years) + 1 },
    (_, i) => Math.min(...years) + i,
  );
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="link-button"
          onClick={() =>
            onChange({ metric: metric.id, denominator: row.per, view: "years", years: undefined })
          }
        >
          {withUnit(title, format.unit, locale)}
        </button>
      </th>
      {columns.map(({ id, name }) => {
        const own = [...(byUnit.get(id) ?? [])].sort((a, b) => a.row.fiscal_year - b.row.fiscal_year);
        const unit = own.find((one) => one.row.fiscal_year === model.year) ?? own.at(-1);
        if (!unit)
          return (
            <td key={id} className="num">
              <Figure label={`${name} ${title}`} text={null} reason={t("compare.sideMissing")} />
            </td>
          );
        const written = writeMetric(format, unit.decimal);
        const spark = sparkText(
          span.map((year) => own.find((one) => one.row.fiscal_year === year)?.value ?? null),
        );
        return (
          <td key={id} className="num">
            <Figure
              label={`${name} ${title}`}
              text={written.number}
              status={unit.row.status}
              evidence={metricEvidence(metric, denominator, unit.row, written.text, locale)}
            />
            {unit.row.origin === "derived" && <span className="tag-derived">{t("chart.derived")}</span>}
            <span className="side-course">
              <span className="dim">{unit.row.fiscal_year}</span>
              {spark !== "" && (
                <span className="spark" aria-hidden="true">
                  {spark}
                </span>
              )}
            </span>
          </td>
        );
      })}
    </tr>
  );
}
