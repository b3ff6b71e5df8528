"use client";

import { useMemo } from "react";
import type { SpineData, SpineRow } from "@/lib/charts/spine";
import { WATCHED } from "@/lib/compare/watched";
import { findDenominator } from "@/lib/metrics/denominators";
import { factIds } from "@/lib/metrics/fact-ids";
import { metricFor } from "@/lib/metrics/metric";
import type { BureauYear } from "@/lib/metrics/queries/metric-rows";
import { queryStanding, type StandingRow } from "@/lib/metrics/queries/standing";
import { kindName } from "../analysis/comparability-names";
import { metricFormat, writeMetric } from "../analysis/metric-format";
import { ChartHost } from "../foundation/chart/chart-host";
import { freshRowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { DataTable } from "../foundation/table/data-table";

/** Fewer peers than this tell no place among them. */
const LEAST = 8;

const MEASURES = WATCHED.map(({ id, metric, denominator }) => ({
  id,
  metric,
  denominator: findDenominator(denominator),
}));

const shareBelow = ({ units, below, equal }: StandingRow): number => (below + (equal - 1) / 2) / (units - 1);

/** A unit's measures against all units of its scope, kind and level in one year: one place each. */
export function AgainstPeers({ unit, subject }: { readonly unit: BureauYear; readonly subject: string }) {
  const t = useText();
  const locale = useLocale();
  const { bureau_id: id, scope, bureau_type: kind, level, fiscal_year: year } = unit;
  const isKnown = level !== null && (scope !== "department" || kind !== null);
  const rows = freshRowsOf(
    useEngineQuery<StandingRow>(
      isKnown
        ? queryStanding(MEASURES, id, {
            scopes: [scope],
            ...(kind === null ? {} : { bureauTypes: [kind] }),
            levels: [level],
            years: { from: year, to: year },
          })
        : null,
    ),
  );
  const shown = useMemo(
    () =>
      rows
        .filter(({ units }) => units >= LEAST)
        .flatMap((row): SpineRow[] => {
          const measured = MEASURES.find(({ id: known }) => known === row.measure);
          if (!measured) return [];
          const metric = metricFor(measured.metric, scope);
          const name = metric.title[locale];
          const format = metricFormat(
            metric,
            measured.denominator,
            [String(row.value), String(row.median)],
            locale,
          );
          const write = (value: number): string => writeMetric(format, value.toFixed(6)).text;
          const share = shareBelow(row);
          return [
            {
              key: row.measure,
              name,
              label: t("profile.standing", {
                name,
                value: write(row.value),
                share: `${(100 * share).toFixed(0)}%`,
                n: row.units,
              }),
              valueText: write(row.value),
              facts: factIds(row.facts).join(" "),
              status: row.status,
              derived: row.origin === "derived",
              focus: true,
              share,
              card: {
                title: name,
                value: write(row.value),
                year,
                rank: { place: String(row.units - row.below - row.equal + 1), of: row.units },
                notes: [t("compare.median", { value: write(row.median) })],
              },
            },
          ];
        }),
    [rows, scope, year, t, locale],
  );
  const data = useMemo(
    (): SpineData => ({
      rows: shown,
      lowestName: t("profile.lowest"),
      middleName: t("profile.middle"),
      highestName: t("profile.highest"),
    }),
    [shown, t],
  );
  if (shown.length === 0) return null;
  const extremes = shown.filter(({ share }) => share >= 0.9 || share <= 0.1);
  const who = kindName({ scope, kind, level }, t, locale);
  return (
    <section className="section">
      <h2>{t("profile.peers")}</h2>
      <p className="headline" aria-live="polite">
        {extremes.length === 0
          ? t("profile.noneFar", { who, year })
          : t("profile.someFar", {
              who,
              year,
              names: extremes.map(({ label }) => label).join(t("profile.and")),
            })}
      </p>
      <ChartHost
        id="profile-peers"
        kind="spine"
        level={3}
        data={data}
        title={t("profile.chartTitle", { subject, what: t("profile.peersTitle", { year }) })}
        description={t("profile.peersAbout", { who, year })}
        table={
          <DataTable
            id={`peers-${unit.scope}`}
            caption={t("profile.peersTitle", { year })}
            rows={shown}
            rowKey={({ key }) => key}
            columns={[
              { id: "measure", header: t("control.metric"), kind: "text", value: ({ name }) => name },
              {
                id: "value",
                header: t("analysis.value"),
                kind: "number",
                value: ({ valueText }) => valueText,
              },
              {
                id: "share",
                header: t("profile.share"),
                kind: "number",
                value: ({ share }) => `${(100 * share).toFixed(0)}%`,
              },
            ]}
          />
        }
        caption={t("profile.peersAbout", { who, year })}
      />
    </section>
  );
}
